import { InboxError } from '../../../errors.ts'
import { keyOf, type TableName, type Tables } from '../storage.ts'
import { OPEN_COLUMNS } from './openColumns.ts'

const IV_BYTES = 12

/** Turns rows into what may lie on a disk, and back. */
export interface Sealer {
  seal: <Name extends TableName>(table: Name, rows: readonly Tables[Name][]) => Promise<Tables[Name][]>
  /** Rejects with `InboxError('storage')`, code `unreadable`, when a row was sealed under another key, or tampered with. */
  open: <Name extends TableName>(table: Name, rows: readonly Tables[Name][]) => Promise<Tables[Name][]>
}

/** A row at rest: its open columns, and the others as one AES-GCM box (nonce, then ciphertext and tag). */
type SealedRow = Record<string, unknown> & { sealed?: Uint8Array<ArrayBuffer> }

/**
 * Each row has a box of its own under a fresh random nonce (96 bits: good for some four billion boxes a key, and a device's key
 * lives as long as its copy). Its table and key are bound in, so that no box can be moved to another row.
 */
export function createSealer(key: CryptoKey): Sealer {
  const [encoder, decoder] = [new TextEncoder(), new TextDecoder()]
  const { subtle } = crypto
  const isOpen = Object.fromEntries(Object.entries(OPEN_COLUMNS).map(([table, columns]) => [table, new Set<string>(columns)]))
  const place = (table: TableName, row: unknown): Uint8Array<ArrayBuffer> => encoder.encode(`${table}/${keyOf(table, row as never)}`)

  async function sealed(table: TableName, row: object): Promise<SealedRow> {
    const [shown, hidden]: [SealedRow, Record<string, unknown>] = [{}, {}]
    let hides = false
    for (const [column, value] of Object.entries(row)) {
      if (isOpen[table]?.has(column)) shown[column] = value
      else {
        hidden[column] = value
        hides = true
      }
    }
    if (!hides) return shown
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
    const text = encoder.encode(JSON.stringify(hidden))
    const box = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place(table, row) }, key, text))
    shown.sealed = new Uint8Array(IV_BYTES + box.length)
    shown.sealed.set(iv)
    shown.sealed.set(box, IV_BYTES)
    return shown
  }

  async function opened(table: TableName, { sealed: box, ...shown }: SealedRow): Promise<object> {
    if (!box) return shown
    try {
      const [iv, additionalData] = [box.subarray(0, IV_BYTES), place(table, shown)]
      const text = await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, box.subarray(IV_BYTES))
      return { ...shown, ...(JSON.parse(decoder.decode(text)) as object) }
    } catch (cause) {
      throw new InboxError('storage', 'A row of the device’s copy can’t be decrypted.', { cause, code: 'unreadable' })
    }
  }

  return {
    // All at once: the browser works through a batch on a thread of its own, and each row waits for none of the others.
    seal: (table, rows) => Promise.all(rows.map((row) => sealed(table, row))) as Promise<never>,
    open: (table, rows) => Promise.all(rows.map((row) => opened(table, row as unknown as SealedRow))) as Promise<never>,
  }
}
