import { createClient } from '@supabase/supabase-js'
import { scriptStartedAt } from './scriptStart.ts'

/** When the list of a reloaded page was on screen; milliseconds after its script began to run. */
export interface FirstPaint {
  painted: Promise<number>
  /** When the element was as fresh as can be. */
  live: Promise<void>
}

const SHOWN_ROWS = 20

/** The page as a host has it: a signed-in client and the element. */
export function paintInbox({ url, key, tenantId }: { url: string; key: string; tenantId: string }): FirstPaint {
  const element = document.createElement('prazo-inbox')
  element.tenantId = tenantId
  element.client = createClient(url, key)
  const live = new Promise<void>((resolve) => {
    element.addEventListener('prazo-sync', (event) => (event as CustomEvent<{ status: string }>).detail.status === 'live' && resolve())
  })
  document.body.append(element)
  const painted = new Promise<number>((resolve, reject) => {
    const root = element.shadowRoot
    if (!root) return reject(new Error('The inbox has no shadow root.'))
    const observer = new MutationObserver(() => {
      if (!root.querySelector('[part~=row]')) return
      observer.disconnect()
      afterPaint(resolve)
    })
    observer.observe(root, { subtree: true, childList: true })
  })
  return { painted, live }
}

/** The floor: read all threads from the database that the engine left, sort them, show the first. */
export function paintBare(): FirstPaint {
  const painted = (async () => {
    const db = await openCopy()
    const threads = (await result(db.transaction('threads').objectStore('threads').getAll())) as {
      contact_name: string
      last_message_at: string
    }[]
    db.close()
    threads.sort((a, b) => (a.last_message_at < b.last_message_at ? 1 : -1))
    document.body.replaceChildren(
      ...threads
        .slice(0, SHOWN_ROWS)
        .map(({ contact_name }) => Object.assign(document.createElement('div'), { textContent: contact_name })),
    )
    return new Promise<number>(afterPaint)
  })()
  return { painted, live: Promise.resolve() }
}

interface StorageBuckets {
  open: (name: string) => Promise<{ indexedDB: IDBFactory }>
  keys: () => Promise<string[]>
}

/** The engine's copy lies in a storage bucket of its own, where the browser has them. */
async function openCopy(): Promise<IDBDatabase> {
  const buckets = (navigator as Navigator & { storageBuckets?: StorageBuckets }).storageBuckets
  const bucketName = (await buckets?.keys())?.find((name) => name.startsWith('prazo-'))
  const factory = buckets && bucketName ? (await buckets.open(bucketName)).indexedDB : indexedDB
  const found = (await factory.databases()).find(({ name }) => name?.startsWith('prazo:'))
  if (!found?.name) throw new Error('The engine has left no copy.')
  return result(factory.open(found.name))
}

function afterPaint(resolve: (ms: number) => void): void {
  requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - scriptStartedAt)))
}

function result<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB failed.')))
  })
}
