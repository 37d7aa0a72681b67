import type { MessageRow, ThreadId, ThreadRow } from '../../model.ts'
import { list, record } from '../server/assertWire.ts'
import { pulledRows } from '../server/wire.ts'

/** What the server found. */
export interface FoundPage {
  /** Newest first. */
  messages: MessageRow[]
  /** The threads of these messages and of these people, whether the device holds them or not. */
  threads: ThreadRow[]
  /** Threads whose contact's name or number matches, the latest first; with the first page only. */
  people: ThreadId[]
  /** Where the next, older page begins; null = that is all. */
  next: string | null
}

/** Asserts the answer of `inbox_search`. */
export function foundPage(value: unknown): FoundPage {
  const page = record(value, 'search')
  const { messages, threads } = pulledRows({ messages: page['messages'], threads: page['threads'] })
  const oldest = messages[0]
  return {
    messages: messages.toReversed(),
    threads,
    people: list(page['people'], 'people').map((id) => String(id) as ThreadId),
    next: page['more'] === true && oldest ? oldest.id : null,
  }
}
