import { describe, expect, it } from 'vitest'
import type { ThreadId } from '../../model.ts'
import type { Message, MessageFeed } from '../../sync/inbox.ts'
import { createFeedShelf } from './createFeedShelf.ts'

const id = (name: string): ThreadId => name as ThreadId

/** An inbox that notes which threads are read, in order, and which are no longer. */
function fakeInbox(length = 3): { opened: string[]; closed: string[]; messages: (threadId: ThreadId) => MessageFeed } {
  const opened: string[] = []
  const closed: string[] = []
  const messages = Array.from({ length }, () => ({}) as Message)
  const snapshot = { messages, loading: false, hasOlder: false, loadingOlder: false, error: null }
  return {
    opened,
    closed,
    messages: (threadId) => {
      opened.push(threadId)
      return {
        getSnapshot: () => snapshot,
        subscribe: () => () => undefined,
        loadOlder: async () => undefined,
        close: () => void closed.push(threadId),
      }
    },
  }
}

const nothing = (): void => undefined
const others = ['1', '2', '3', '4', '5', '6', '7', '8']

describe('the messages at hand', () => {
  it('one who comes back to a conversation finds it as it was left', () => {
    const inbox = fakeInbox()
    const shelf = createFeedShelf(inbox)
    const leave = shelf.of(id('ana')).subscribe(nothing)
    leave()
    shelf.of(id('ana')).subscribe(nothing)
    expect(inbox.opened).toEqual(['ana'])
    expect(inbox.closed).toEqual([])
  })

  it('after eight others it is put away, and read anew when it is opened again', () => {
    const inbox = fakeInbox()
    const shelf = createFeedShelf(inbox)
    const ana = shelf.of(id('ana'))
    for (const other of others) shelf.of(id(other))
    expect(inbox.closed).toEqual(['ana'])
    ana.subscribe(nothing)
    expect(inbox.opened.at(-1)).toBe('ana')
  })

  it('what is on screen stays, however many are looked at meanwhile', () => {
    const inbox = fakeInbox()
    const shelf = createFeedShelf(inbox)
    shelf.of(id('ana')).subscribe(nothing)
    for (const other of [...others, '9', '10']) shelf.of(id(other))
    expect(inbox.closed).toEqual(['1', '2'])
  })

  it('a conversation that was read far back is not kept', () => {
    const inbox = fakeInbox(500)
    const shelf = createFeedShelf(inbox)
    const leave = shelf.of(id('ana')).subscribe(nothing)
    leave()
    expect(inbox.closed).toEqual(['ana'])
  })

  it('nothing is left open with the inbox', () => {
    const inbox = fakeInbox()
    const shelf = createFeedShelf(inbox)
    shelf.of(id('ana')).subscribe(nothing)
    shelf.of(id('bia'))
    shelf.close()
    expect(inbox.closed.toSorted()).toEqual(['ana', 'bia'])
  })
})
