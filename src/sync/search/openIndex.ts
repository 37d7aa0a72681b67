import { InboxError } from '../../errors.ts'
import type { IndexAnswer, IndexCall } from './indexWorker.ts'
import type { MessageIndex } from './messageIndex.ts'
// oxlint-disable-next-line import/default -- a module that the bundler makes
import workerUrl from './indexWorker.ts?worker&url'

/** Hosts whose policy lists its Trusted Types policies allow this one, or search without a worker. */
const POLICY = 'prazo-search'
/** A worker that never says it is there (a policy forbids it, its file is missing) is not waited for. */
const WORKER_TIMEOUT_MS = 3000

/** The index in a worker; on the page itself where a host's policy or its bundler leaves none. */
export async function openIndex(): Promise<MessageIndex> {
  return (await openInWorker()) ?? (await import('./messageIndex.ts')).createMessageIndex()
}

async function openInWorker(): Promise<MessageIndex | null> {
  const worker = startWorker()
  if (!worker) return null
  const index = indexBehind(worker)
  let cancel: ReturnType<typeof setTimeout> | undefined
  const silent = new Promise<false>((resolve) => {
    cancel = setTimeout(() => resolve(false), WORKER_TIMEOUT_MS)
    worker.addEventListener('error', () => resolve(false), { once: true })
  })
  const there = await Promise.race([index.clear().then(() => true), silent])
  clearTimeout(cancel)
  if (there) return index
  index.close()
  return null
}

interface TrustedTypes {
  createPolicy: (name: string, rules: { createScriptURL: (url: string) => string }) => { createScriptURL: (url: string) => string }
}

/** Null where the host's policy, or its way of serving files, leaves no worker; the script tag's one file never has another. */
function startWorker(): Worker | null {
  if (import.meta.env.PRAZO_ONE_FILE) return null
  try {
    const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
    const rules = { createScriptURL: (url: string): string => (url === workerUrl ? url : '') }
    return new Worker(trustedTypes ? trustedTypes.createPolicy(POLICY, rules).createScriptURL(workerUrl) : workerUrl, { type: 'module' })
  } catch {
    return null
  }
}

function indexBehind(worker: Worker): MessageIndex {
  const waiting = new Map<number, { resolve: (result: never) => void; reject: (error: InboxError) => void }>()
  let lastId = 0
  worker.addEventListener('message', ({ data }: MessageEvent<IndexAnswer>) => {
    const call = waiting.get(data.id)
    waiting.delete(data.id)
    if ('error' in data) call?.reject(new InboxError('unexpected', `The search index failed (${data.error}).`))
    else call?.resolve(data.result as never)
  })
  const call = <Result>(name: IndexCall['name'], ...args: unknown[]): Promise<Result> =>
    new Promise((resolve, reject) => {
      lastId += 1
      waiting.set(lastId, { resolve, reject })
      worker.postMessage({ id: lastId, name, args } satisfies IndexCall)
    })
  return {
    put: (contents) => call('put', contents),
    find: (query, limit) => call('find', query, limit),
    clear: () => call('clear'),
    close: () => {
      worker.terminate()
      for (const { reject } of waiting.values()) reject(new InboxError('unexpected', 'The search index is closed.'))
      waiting.clear()
    },
  }
}
