import { createMessageIndex } from './messageIndex.ts'

/** A call of the index's, as it comes from the page. */
export type IndexCall = { id: number; name: 'put' | 'find' | 'clear'; args: unknown[] }
export type IndexAnswer = { id: number; result: unknown } | { id: number; error: string }

const index = createMessageIndex()
const worker = globalThis as unknown as {
  postMessage: (answer: IndexAnswer) => void
  onmessage: ((event: MessageEvent<IndexCall>) => void) | null
}

worker.onmessage = ({ data: { id, name, args } }) => {
  const call = index[name] as (...given: unknown[]) => Promise<unknown>
  call(...args).then(
    (result) => worker.postMessage({ id, result }),
    // The name alone: an error's text may quote what was indexed.
    (reason: unknown) => worker.postMessage({ id, error: reason instanceof Error ? reason.name : 'Error' }),
  )
}
