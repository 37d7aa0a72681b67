import type { Page } from 'playwright-core'

/** Long for a transaction that nobody holds up, short of the time after which the other tabs give a leader up. */
const HELD_UP_MS = 200

/**
 * Stops a renderer as a whole, which is what a frozen tab looks like from outside: it keeps its locks and says nothing.
 * A browser spares the tab whose IndexedDB transaction holds up another, so one that was caught in the middle of a transaction goes on and
 * is stopped again. `witness` is another tab of the same person.
 */
export async function freeze(pid: number, witness: Page): Promise<void> {
  for (;;) {
    process.kill(pid, 'SIGSTOP')
    if (!(await witness.evaluate(isHeldUp, HELD_UP_MS))) return
    process.kill(pid, 'SIGCONT')
    await witness.evaluate(isHeldUp, 60_000)
  }
}

/** Runs in the page: whether a database of the person's can not be written to in time. */
async function isHeldUp(withinMs: number): Promise<boolean> {
  const places: IDBFactory[] = [indexedDB]
  const { storageBuckets } = navigator as Navigator & {
    storageBuckets?: { keys(): Promise<string[]>; open(name: string): Promise<{ indexedDB: IDBFactory }> }
  }
  for (const name of (await storageBuckets?.keys()) ?? []) places.push((await storageBuckets!.open(name)).indexedDB)
  for (const place of places) {
    for (const { name } of await place.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = place.open(name!)
        opening.onsuccess = () => resolve(opening.result)
        opening.onerror = () => reject(opening.error ?? new Error('The database does not open.'))
      })
      const stores = [...database.objectStoreNames]
      const written = new Promise<boolean>((resolve) => {
        if (stores.length === 0) return resolve(true)
        database.transaction(stores, 'readwrite').oncomplete = () => resolve(true)
      })
      const inTime = await Promise.race([written, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), withinMs))])
      database.close()
      if (!inTime) return true
    }
  }
  return false
}
