import { describe, expect, it } from 'vitest'
import { createPromiseBook } from '../promiseBook.ts'
import { FIXTURE_NOW, HELENA } from '../testing/fixtureData.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import type { Order, Tab } from '../uiStore.ts'
import { firstName, formatNumber, initials } from './contact.ts'
import { countThreads, listThreads } from './threadList.ts'

const snapshot = fixtureInbox().getSnapshot()
const promise = createPromiseBook()(snapshot)
const list = (tab: Tab, order: Order = 'deadline', query = ''): string[] =>
  listThreads(snapshot.threads.values(), { tab, order, query, me: HELENA, promise }).map(({ id }) => id)

describe('the list', () => {
  it('by deadline: what broke first, then what breaks next, then the rest by time', () => {
    expect(list('due')).toEqual(['thiago', 'beatriz', 'mariana', 'joao', 'unknown', 'sofia', 'antonio', 'paulo', 'daniela'])
  })

  it('by time: the newest message first', () => {
    expect(list('all', 'time').slice(0, 3)).toEqual(['sofia', 'unknown', 'joao'])
  })

  it('mine, free and all', () => {
    expect(list('mine')).toEqual(['beatriz', 'mariana', 'joao', 'antonio', 'daniela'])
    expect(list('unassigned')).toEqual(['unknown'])
    expect(list('all')).toContain('larissa')
  })

  it('finds names without accents and in any case, and numbers by their digits', () => {
    expect(list('all', 'deadline', 'antonio')).toEqual(['antonio'])
    expect(list('all', 'deadline', 'ALVES mar')).toEqual(['mariana'])
    expect(list('all', 'deadline', '16 99713-44')).toEqual(['unknown'])
    expect(list('all', 'deadline', 'ninguém')).toEqual([])
  })

  it('counts what is late or at risk, mine and free, and says when that changes', () => {
    const counts = countThreads(snapshot.threads.values(), { me: HELENA, promise, clock: snapshot.clock, now: FIXTURE_NOW / 1000 })
    expect(counts).toMatchObject({ due: 4, late: true, mine: 5, unassigned: 1 })
    expect(counts.nextChange).toBe(Date.parse('2026-11-20T10:42:00-03:00') / 1000)
  })
})

describe('contacts', () => {
  it('initials of first and last name, of a number, of nothing', () => {
    expect(['Mariana Alves', 'João', '+55 16 99713-4410', 'Ana de Sá', ''].map(initials)).toEqual(['MA', 'J', '+5', 'AS', '?'])
  })

  it('Brazilian numbers are grouped, others are left alone', () => {
    expect(['+5511988412207', '551133334444', '+351 912 345 678', '12'].map(formatNumber)).toEqual([
      '+55 11 98841-2207',
      '+55 11 3333-4444',
      '+351 912 345 678',
      '12',
    ])
  })

  it('calls by the first name', () => expect(firstName('Helena Prado')).toBe('Helena'))
})
