import MiniSearch from 'minisearch'
import type { MessageId, ThreadId } from '../../model.ts'
import { wordsOf } from './foldText.ts'

/** A message as the index takes it. `order` sorts as its id does. */
export interface IndexedMessage {
  id: MessageId
  threadId: ThreadId
  order: string
  body: string
}

/** Where a message was found. */
export type Finding = Pick<IndexedMessage, 'id' | 'threadId' | 'order'>

/** What a thread holds now, from `from` on; what the index knew of it from there on and is not among them is gone. */
export interface ThreadContent {
  threadId: ThreadId
  from: string
  messages: IndexedMessage[]
}

/** Words of messages, in memory. It lives in a worker where there is one. */
export interface MessageIndex {
  put: (contents: readonly ThreadContent[]) => Promise<void>
  /** The newest `limit` messages that have a word for each of the query's beginnings, newest first. */
  find: (query: string, limit: number) => Promise<Finding[]>
  clear: () => Promise<void>
  close: () => void
}

export function createMessageIndex(): MessageIndex {
  const search = new MiniSearch<IndexedMessage>({
    fields: ['body'],
    storeFields: ['threadId', 'order'],
    tokenize: wordsOf,
    processTerm: (term) => term,
  })
  /** By thread, each message's order and text: what is the same is not indexed again. */
  const known = new Map<ThreadId, Map<MessageId, { order: string; body: string }>>()

  function putThread({ threadId, from, messages }: ThreadContent): void {
    const before = known.get(threadId) ?? new Map<MessageId, { order: string; body: string }>()
    const now = new Map(messages.map(({ id, order, body }) => [id, { order, body }]))
    for (const [id, { order, body }] of before) {
      const kept = now.get(id)
      if (kept ? kept.body === body : order < from) continue
      search.discard(id)
      before.delete(id)
    }
    for (const message of messages) {
      if (before.has(message.id)) continue
      search.add(message)
      before.set(message.id, { order: message.order, body: message.body })
    }
    if (before.size > 0) known.set(threadId, before)
    else known.delete(threadId)
  }

  function forget(): void {
    search.removeAll()
    known.clear()
  }

  return {
    put: async (contents) => contents.forEach(putThread),
    find: async (query, limit) => {
      const found = search.search(query, { combineWith: 'AND', prefix: true })
      const findings = found.map((each) => ({
        id: each.id as MessageId,
        threadId: each['threadId'] as ThreadId,
        order: each['order'] as string,
      }))
      return findings.toSorted((a, b) => (a.order < b.order ? 1 : -1)).slice(0, limit)
    },
    clear: async () => forget(),
    close: forget,
  }
}
