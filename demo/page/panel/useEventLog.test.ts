import { describe as group, expect, it } from 'vitest'
import { describe } from './useEventLog.ts'

group('the event log', () => {
  it('shows what an event told, on one line', () => {
    expect(describe({ unread: 3, threads: 2 })).toBe('unread: 3 · threads: 2')
  })

  it('never shows a phone number: a thread of an unknown number is named by its last two digits', () => {
    expect(describe({ threadKey: 'anon:+5516997134410' })).toBe('threadKey: anon:…10')
    expect(describe({ threadKey: 'anon:+55 16 99713-4410', breachId: 7 })).toBe('threadKey: anon:…10 · breachId: 7')
    expect(describe({ thread: { key: 'anon:+55 16 99713-4410' } })).toBe('thread: {"key":"anon:…10"}')
  })

  it('shows nothing for an event that tells nothing', () => {
    expect(describe(null)).toBe('')
  })
})
