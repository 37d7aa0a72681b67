import { describe, expect, it } from 'vitest'
import type { ThreadId } from '../../model.ts'
import type { ViewFilter } from '../../workspace.ts'
import { createPromiseBook } from '../promiseBook.ts'
import { FIXTURE_NOW, HELENA } from '../testing/fixtureData.ts'
import { fixtureInbox, type FixtureInbox } from '../testing/fixtureInbox.ts'
import { createLister, type ListQuery } from './createLister.ts'
import { createThreadIndex, type IndexReading, type IndexWorld } from './threadIndex.ts'
import { allViews, viewOf, type ListSort, type ViewKey } from './views.ts'

const NOW = FIXTURE_NOW / 1000

function watching(inbox: FixtureInbox = fixtureInbox()) {
  const index = createThreadIndex()
  const promises = createPromiseBook()
  const lister = createLister()
  const { views: rows } = inbox.getSnapshot()
  const views = allViews(rows)
  const world = (): IndexWorld => {
    const snapshot = inbox.getSnapshot()
    const { threads, clock, pins, mentions } = snapshot
    return { threads, clock, pins, mentions, me: HELENA, promise: promises(snapshot), views }
  }
  const read = (now = NOW): IndexReading => index.read(world(), now)
  const query = (key: ViewKey, change: Partial<ListQuery>): ListQuery => {
    const { filter, sort } = viewOf(views, key)
    return { filter, sort, pinsFirst: key !== 'due' && sort !== 'wakes', query: '', me: HELENA, openId: null, ...change }
  }
  const list = (key: ViewKey, change: Partial<ListQuery> = {}, now = NOW): string[] =>
    lister(read(now), query(key, change)).map(({ id }) => id)
  return { inbox, read, list, views }
}

describe('views', () => {
  it('by deadline: what broke first, then what breaks next, then the rest by time', () => {
    expect(watching().list('due')).toEqual(['thiago', 'beatriz', 'mariana', 'joao', 'unknown', 'sofia', 'antonio', 'paulo', 'daniela'])
  })

  it('mine, free, all, resolved and those in which I was mentioned', () => {
    const { list } = watching()
    expect(list('mine')).toEqual(['beatriz', 'mariana', 'joao', 'antonio', 'daniela'])
    expect(list('unassigned')).toEqual(['unknown'])
    expect(list('all')).toContain('larissa')
    expect(list('resolved')).toEqual(['larissa'])
    expect(list('mentioned')).toEqual(['mariana'])
  })

  it('counts each of them in the same pass, and what is late or at risk', () => {
    const { read } = watching()
    expect(Object.fromEntries(read().counts)).toMatchObject({
      due: 9,
      mine: 5,
      unassigned: 1,
      all: 10,
      mentioned: 1,
      snoozed: 0,
      resolved: 1,
    })
    expect(read()).toMatchObject({ pressing: 4, late: true, nextChange: Date.parse('2026-11-20T10:42:00-03:00') / 1000 })
  })

  it('keeps counts and lists right through any change, as if counted anew', () => {
    const known = watching()
    known.read()
    known.inbox.updateThread('joao', { status: 'resolved' })
    known.inbox.updateThread('unknown', { assigned_to: HELENA })
    known.inbox.update({ threads: new Map([...known.inbox.getSnapshot().threads].filter(([id]) => id !== 'thiago')) })
    const fresh = watching(known.inbox)
    expect(known.read()).toEqual(fresh.read())
    for (const key of ['due', 'mine', 'unassigned', 'all', 'resolved'] as const) expect(known.list(key)).toEqual(fresh.list(key))
  })

  it('leaves everything as it is while nothing changed', () => {
    const { inbox, read } = watching()
    const before = read()
    inbox.update({ unsent: 3 })
    expect(read(NOW + 5)).toBe(before)
  })
})

describe('a snoozed thread', () => {
  const until = '2026-11-20T11:00:00-03:00'

  it('leaves the views of work, and comes back at its time by the clock alone', () => {
    const { inbox, read, list } = watching()
    inbox.updateThread('sofia', { snoozed_until: until })
    expect(list('due')).not.toContain('sofia')
    expect(list('all')).toContain('sofia')
    expect(list('snoozed')).toEqual(['sofia'])
    expect(read().nextChange).toBeLessThanOrEqual(Date.parse(until) / 1000)
    const awake = Date.parse(until) / 1000
    expect(list('snoozed', {}, awake - 1)).toEqual(['sofia'])
    expect(list('snoozed', {}, awake)).toEqual([])
    expect(list('due', {}, awake)).toContain('sofia')
    expect(read(awake).counts.get('snoozed')).toBe(0)
  })

  it('of which there are several come in the order in which they come back', () => {
    const { inbox, list } = watching()
    inbox.updateThread('sofia', { snoozed_until: '2026-11-23T08:00:00-03:00' })
    inbox.updateThread('joao', { snoozed_until: until })
    expect(list('snoozed')).toEqual(['joao', 'sofia'])
  })
})

describe('order', () => {
  const first = (sort: ListSort, count = 3): string[] => watching().list('all', { sort, pinsFirst: false }).slice(0, count)

  it('newest message, longest wait, priority', () => {
    expect(first('newest')).toEqual(['sofia', 'unknown', 'joao'])
    expect(first('oldest-waiting')).toEqual(['thiago', 'beatriz', 'mariana'])
    const { inbox, list } = watching()
    inbox.updateThread('paulo', { priority: 'urgent' })
    inbox.updateThread('joao', { priority: 'low' })
    const byPriority = list('all', { sort: 'priority' })
    expect([byPriority[1], byPriority.at(-1)]).toEqual(['paulo', 'joao'])
  })

  it('what I pinned is on top, but never before the next deadline', () => {
    const { list } = watching()
    expect(list('all')[0]).toBe('sofia')
    expect(list('due')[0]).toBe('thiago')
  })
})

describe('filters', () => {
  const filtered = (filter: ViewFilter): string[] => watching().list('all', { filter })

  it('every condition holds, and of each one of its values', () => {
    expect(filtered({ assignees: ['nobody'] })).toEqual(['unknown'])
    expect(filtered({ assignees: ['me'], unread: true })).toEqual(['beatriz', 'mariana'])
    expect(filtered({ tags: ['remarcação', 'convênio'] })).toEqual(['mariana'])
    expect(filtered({ stages: ['Agendamento'] })).toEqual(['mariana'])
    expect(filtered({ sla: ['breached', 'overdue'] })).toEqual(['thiago', 'beatriz'])
    expect(filtered({ sla: ['none'], days: 2 })).toEqual(['antonio', 'larissa', 'paulo'])
    expect(filtered({ priorities: [] })).toHaveLength(10)
  })

  it('a thread being read stays in a list of unread ones until another is opened', () => {
    const { inbox, list } = watching()
    const filter = { unread: true }
    expect(list('all', { filter })).toContain('mariana')
    inbox.updateThread('mariana', { unread: 0 })
    expect(list('all', { filter, openId: 'mariana' as ThreadId })).toContain('mariana')
    expect(list('all', { filter, openId: 'thiago' as ThreadId })).not.toContain('mariana')
  })

  it('finds names without accents and in any case, and numbers by their digits', () => {
    const { list } = watching()
    expect(list('all', { query: 'antonio' })).toEqual(['antonio'])
    expect(list('all', { query: 'ALVES mar' })).toEqual(['mariana'])
    expect(list('all', { query: '16 99713-44' })).toEqual(['unknown'])
    expect(list('all', { query: 'ninguém' })).toEqual([])
  })
})
