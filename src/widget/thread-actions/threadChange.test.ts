import { describe, expect, it } from 'vitest'
import type { ThreadId } from '../../model.ts'
import { FIXTURE_NOW, HELENA, RAFAEL } from '../testing/fixtureData.ts'
import { fixtureInbox, type FixtureInbox } from '../testing/fixtureInbox.ts'
import { changeThreads } from './threadChange.ts'
import { threadActions } from './threadActions.ts'

const ids = (...names: string[]): ThreadId[] => names as ThreadId[]
const thread = (inbox: FixtureInbox, id: string) => inbox.getSnapshot().threads.get(id as ThreadId)!

describe('changing many threads', () => {
  it('is taken back thread by thread: each has what it had', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const { count, undo } = await changeThreads(inbox, ids('thiago', 'mariana', 'unknown'), { is: 'assignee', userId: RAFAEL })
    expect(count).toBe(2)
    expect(thread(inbox, 'unknown').assigned_to).toBe(RAFAEL)
    await undo()
    expect(['thiago', 'mariana', 'unknown'].map((id) => thread(inbox, id).assigned_to)).toEqual([RAFAEL, HELENA, null])
  })

  it('takes back only its own tags: what a colleague added meanwhile stays', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const { undo } = await changeThreads(inbox, ids('mariana'), { is: 'tags', add: ['convênio', 'particular'], remove: ['remarcação'] })
    expect(thread(inbox, 'mariana').tags).toEqual(['particular', 'convênio'])
    inbox.updateThread('mariana', { tags: ['particular', 'convênio', 'novo'] })
    await undo()
    expect(thread(inbox, 'mariana').tags).toEqual(['particular', 'novo', 'remarcação'])
  })

  it('leaves alone what is so already', async () => {
    const inbox = fixtureInbox({ frozen: true })
    expect((await changeThreads(inbox, ids('larissa', 'gone'), { is: 'status', status: 'resolved' })).count).toBe(0)
    expect(inbox.calls).toEqual([])
  })
})

describe('actions', () => {
  const offered = (id: string, inbox = fixtureInbox({ frozen: true })): string[] =>
    threadActions.filter((action) => action.isAvailable(inbox, thread(inbox, id))).map((action) => action.id)

  it('are on offer while they would change something', () => {
    // On a Friday the next opening is next week's.
    expect(offered('mariana')).toEqual([
      'resolve',
      'unassign',
      'snooze-later-today',
      'snooze-next-opening',
      'pin',
      'make-urgent',
      'set-pending',
      'close',
    ])
    expect(offered('larissa')).toContain('reopen')
    expect(offered('unknown')).toContain('assign-to-me')
    expect(offered('sofia')).toContain('unpin')
  })

  it('do what they say, and say how to take it back', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const assignToMe = threadActions.find(({ id }) => id === 'assign-to-me')!
    const { undo } = await assignToMe.run(inbox, thread(inbox, 'unknown'))
    expect(thread(inbox, 'unknown').assigned_to).toBe(HELENA)
    await undo()
    expect(thread(inbox, 'unknown').assigned_to).toBeNull()
  })

  it('have names of their own', () => expect(new Set(threadActions.map(({ id }) => id)).size).toBe(threadActions.length))

  it('bring back what sleeps', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.updateThread('sofia', { snoozed_until: new Date(FIXTURE_NOW + 60_000).toISOString() })
    expect(offered('sofia', inbox)).toContain('wake')
    inbox.setNow(FIXTURE_NOW + 60_000)
    expect(offered('sofia', inbox)).not.toContain('wake')
  })
})
