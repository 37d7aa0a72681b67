import { describe, expect, it } from 'vitest'
import { fixtureMessages } from '../testing/fixtureData.ts'
import { fixtureSeeds } from '../testing/fixtureThreads.ts'
import { bodyLength } from '../composer/bodyLength.ts'
import { dividerOf, messageItems, type MessageItem } from './messageItems.ts'

const words = { dayKey: (at: number): string => new Date(at - 3 * 3_600_000).toISOString().slice(0, 10) }
const mariana = fixtureMessages(fixtureSeeds.find(({ id }) => id === 'mariana')!)
const brief = (item: MessageItem): string => (item.is === 'message' ? `${item.message.message_id}${item.isLast ? '' : '…'}` : item.is)

describe('a conversation', () => {
  it('shows days, the line above what is new, messages, and where the clock began', () => {
    const items = messageItems(mariana, { divider: dividerOf(mariana, 2), clock: { startedAt: 0, minutes: 60 }, hasOlder: false, words })
    expect(items.map(brief)).toEqual(['start', 'day', 'mariana-1', 'mariana-2', 'mariana-3', 'divider', 'mariana-4…', 'mariana-5', 'clock'])
  })

  it('has one day separator for each day of the clinic', () => {
    const antonio = fixtureMessages(fixtureSeeds.find(({ id }) => id === 'antonio')!)
    const items = messageItems([...antonio, ...mariana], { divider: null, clock: null, hasOlder: true, words })
    expect(items.filter(({ is }) => is === 'day')).toHaveLength(1)
    expect(items.some(({ is }) => is === 'start')).toBe(false)
  })

  it('heads the oldest message with its day once nothing older can come', () => {
    expect(messageItems(mariana, { divider: null, clock: null, hasOlder: true, words }).map(brief)[0]).toBe('mariana-1')
    expect(messageItems(mariana, { divider: null, clock: null, hasOlder: false, words }).map(brief).slice(0, 2)).toEqual(['start', 'day'])
  })

  it('draws no line when nothing is new', () => expect(dividerOf(mariana, 0)).toBeNull())

  it('draws the line at the oldest message it has when more are new', () => {
    expect(dividerOf(mariana, 50)).toEqual({ messageId: 'mariana-1', count: 50 })
  })
})

describe('the limit', () => {
  it('counts an emoji as one character', () => expect(['', 'oi', '👍', '👩‍⚕️'].map(bodyLength)).toEqual([0, 2, 1, 4]))
})
