import { describe, expect, it } from 'vitest'
import { InboxError } from '../errors.ts'
import type { BreachRow } from '../model.ts'
import { findThread } from './findThread.ts'
import { watchInbox } from './inboxEvents.ts'
import { fixtureInbox } from './testing/fixtureInbox.ts'

function watched(): { inbox: ReturnType<typeof fixtureInbox>; events: [string, unknown][]; stop: () => void } {
  const inbox = fixtureInbox()
  inbox.update({ status: { is: 'starting' } })
  const events: [string, unknown][] = []
  const stop = watchInbox(inbox, (type, detail) => events.push([type, detail]))
  return { inbox, events, stop }
}
const breach = (id: string): BreachRow => ({ id, thread_id: 'thiago', thread_key: 'thiago', due_at: 'd', breached_at: 'b' }) as BreachRow

describe('what the host is told', () => {
  it('ready once, then unread and the connection whenever they change', () => {
    const { inbox, events } = watched()
    inbox.update({ status: { is: 'connecting' } })
    inbox.update({ status: { is: 'live' } })
    inbox.updateThread('thiago', { unread: 0 })
    expect(events).toEqual([
      ['prazo-sync', { status: 'starting', unsent: 0 }],
      ['prazo-ready', { tenantId: inbox.tenantId }],
      ['prazo-sync', { status: 'connecting', unsent: 0 }],
      ['prazo-unread', { unread: 7, threads: 4 }],
      ['prazo-sync', { status: 'live', unsent: 0 }],
      ['prazo-unread', { unread: 4, threads: 3 }],
    ])
  })

  it('a breach once, and none that the first pull brought', () => {
    const { inbox, events } = watched()
    inbox.update({ status: { is: 'catching-up' }, breaches: new Map([['thiago' as never, breach('old')]]) })
    inbox.update({ status: { is: 'live' } })
    inbox.update({ breaches: new Map([['thiago' as never, breach('new')]]) })
    inbox.update({ unsent: 1 })
    expect(events.filter(([type]) => type === 'prazo-breach')).toEqual([
      ['prazo-breach', { breachId: 'new', threadId: 'thiago', threadKey: 'thiago', dueAt: 'd', breachedAt: 'b' }],
    ])
  })

  it('which thread it was without the number of one that no patient is linked to', () => {
    const { inbox, events } = watched()
    inbox.update({ status: { is: 'live' } })
    inbox.update({ breaches: new Map([['thiago' as never, { ...breach('new'), thread_key: 'anon:+5511988412207' as never }]]) })
    expect(events.at(-1)).toEqual(['prazo-breach', { breachId: 'new', threadId: 'thiago', threadKey: null, dueAt: 'd', breachedAt: 'b' }])
  })

  it('an error that blocks the inbox once, and nothing more after it stopped', () => {
    const { inbox, events, stop } = watched()
    const error = new InboxError('not-a-member', 'no', { code: 'not_a_member' })
    inbox.update({ status: { is: 'blocked', error } })
    inbox.fail(error)
    inbox.fail(new InboxError('network', 'away'))
    stop()
    inbox.fail(new InboxError('network', 'away'))
    expect(events.filter(([type]) => type === 'prazo-error').map(([, detail]) => detail)).toEqual([
      { kind: 'not-a-member', code: 'not_a_member', message: 'no' },
      { kind: 'network', code: null, message: 'away' },
    ])
  })
})

describe('finding a thread by its key', () => {
  it('waits until the device knows all threads', async () => {
    const inbox = fixtureInbox()
    const { threads } = inbox.getSnapshot()
    inbox.update({ status: { is: 'catching-up' }, threads: new Map() })
    const found = findThread(inbox, 'mariana')
    inbox.update({ threads })
    await expect(found).resolves.toBe('mariana')
  })

  it('refuses what is not there once the inbox is live, without repeating the key', async () => {
    const inbox = fixtureInbox()
    inbox.update({ status: { is: 'connecting' } })
    const found = findThread(inbox, 'anon:+5511')
    inbox.update({ status: { is: 'live' } })
    await expect(found).rejects.toMatchObject({ kind: 'thread-not-found', message: expect.not.stringContaining('5511') as string })
  })
})
