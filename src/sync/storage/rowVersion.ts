import { compareDigits } from '../server/xid.ts'

interface Versioned {
  sync_xid: string
  /** Grows with every version of a row. Older servers lack it. */
  sync_seq?: string | number
}

/**
 * Whether `incoming` is older than `held`. Two transactions that overlap may write a row in either order, whatever their
 * xids; the sequence is drawn under the row's lock and so tells the truth, the xid is the next best.
 */
export function isOlder(incoming: object, held: object): boolean {
  const [a, b] = [incoming as Versioned, held as Versioned]
  if (a.sync_seq !== undefined && b.sync_seq !== undefined) return compareDigits(String(a.sync_seq), String(b.sync_seq)) < 0
  return compareDigits(a.sync_xid, b.sync_xid) < 0
}
