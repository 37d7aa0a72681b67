import type { Digits } from '../../model.ts'

/** Orders bigints and xids written as digits: they outgrow JavaScript's numbers. Negative, zero or positive. */
export function compareDigits(a: Digits, b: Digits): number {
  const difference = BigInt(a) - BigInt(b)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** A PostgreSQL snapshot: which transactions it sees. */
export interface PgSnapshot {
  xmin: bigint
  xmax: bigint
  running: ReadonlySet<bigint>
}

const SNAPSHOT = /^(\d+):(\d+):((?:\d+(?:,\d+)*)?)$/

/** Reads `xmin:xmax:running`, as PostgreSQL writes a snapshot; null when it is none. */
export function snapshotOf(text: string): PgSnapshot | null {
  const found = SNAPSHOT.exec(text)
  if (!found) return null
  const [, xmin = '0', xmax = '0', running = ''] = found
  return { xmin: BigInt(xmin), xmax: BigInt(xmax), running: new Set(running === '' ? [] : running.split(',').map(BigInt)) }
}

/** Whether the snapshot sees what that transaction did. */
export function sees(snapshot: PgSnapshot, xid: Digits): boolean {
  const id = BigInt(xid)
  return id < snapshot.xmin || (id < snapshot.xmax && !snapshot.running.has(id))
}
