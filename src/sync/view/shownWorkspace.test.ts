import { describe, expect, test } from 'vitest'
import type { EpochMs, TeamId, ThreadId } from '../../model.ts'
import type { TemplateRow, ViewRow } from '../../workspace.ts'
import type { Mutation, OutboxEntry } from '../push/mutation.ts'
import { shownWorkspace, tagRenames, type WorkspaceParts } from './shownWorkspace.ts'
import { WORKSPACE_TABLES } from '../storage/storage.ts'
import { me, tenant } from '../testing/rows.ts'
import type { InboxSnapshot } from '../inbox.ts'

const maria = 'maria' as ThreadId
const noRows: WorkspaceParts['rows'] = {
  teams: [],
  tags: [],
  templates: [],
  views: [],
  preferences: [],
  pins: [],
  mentions: [],
  scheduled: [],
}
const stored = { tenant_id: tenant, sync_xid: '100' }
const template: TemplateRow = { ...stored, id: 't1', owner_id: null, shortcut: 'oi', title: 'Saudação', body: 'Olá!', usage_count: 7 }

function entry(mutation: Mutation, id = 1): OutboxEntry {
  return {
    ...mutation,
    id,
    state: 'queued',
    madeAtMs: Date.parse('2026-11-21T10:00:00Z') as EpochMs,
    seenInbound: 0,
    code: null,
    hint: null,
  }
}

function shown(rows: Partial<WorkspaceParts['rows']>, ...mutations: Mutation[]): InboxSnapshot {
  const entries = mutations.map((mutation, at) => entry(mutation, at + 1))
  return shownWorkspace({ rows: { ...noRows, ...rows }, entries, tenantId: tenant, me }, WORKSPACE_TABLES) as InboxSnapshot
}

describe('what a person arranges shows before the server has heard of it', () => {
  test('a template of their own, a shared one, an edit, a deletion', () => {
    const mine: Mutation = {
      name: 'save_template',
      args: { template_id: 't2', shared: false, shortcut: 'a', title: 'Até logo', body: 'Tchau' },
    }
    const edit: Mutation = {
      name: 'save_template',
      args: { template_id: 't1', shared: true, shortcut: 'oi', title: 'Saudação', body: 'Oi!' },
    }
    expect(shown({ templates: [template] }, mine, edit).templates).toEqual([
      { ...stored, sync_xid: '0', id: 't2', owner_id: me, shortcut: 'a', title: 'Até logo', body: 'Tchau', usage_count: 0 },
      { ...template, body: 'Oi!' },
    ])
    expect(shown({ templates: [template] }, { name: 'delete_template', args: { template_id: 't1' } }).templates).toEqual([])
  })

  test('views stand in their order', () => {
    const view = (id: string, position: number): ViewRow => ({
      ...stored,
      id,
      owner_id: null,
      name: id,
      filter: {},
      sort: 'deadline',
      position,
    })
    const moved: Mutation = {
      name: 'save_view',
      args: { view_id: 'a', shared: true, name: 'a', filter: { unread: true }, sort: 'newest', position: 9 },
    }
    expect(shown({ views: [view('a', 1), view('b', 2)] }, moved).views.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  test('a pin, and its taking off', () => {
    const pin = (pinned: boolean): Mutation => ({ name: 'pin_thread', args: { thread_id: maria, pinned } })
    expect([...shown({}, pin(true)).pins]).toEqual([maria])
    expect([...shown({ pins: [{ ...stored, thread_id: maria, pinned: true }] }, pin(false)).pins]).toEqual([])
  })

  test('preferences are merged key by key', () => {
    const row = { ...stored, user_id: me, settings: { sound: true, density: 'cosy' } }
    expect(shown({ preferences: [row] }, { name: 'set_preferences', args: { settings: { sound: false } } }).preferences).toEqual({
      sound: false,
      density: 'cosy',
    })
  })

  test('a team', () => {
    const team: Mutation = { name: 'save_team', args: { team_id: 'r' as TeamId, name: 'Recepção', color: '#0e7490', member_ids: [me] } }
    expect(shown({}, team).teams.get('r' as TeamId)).toMatchObject({ name: 'Recepção', member_ids: [me] })
    expect(shown({}, team, { name: 'delete_team', args: { team_id: 'r' as TeamId } }).teams.size).toBe(0)
  })
})

describe('messages for later', () => {
  const schedule: Mutation = {
    name: 'schedule_message',
    args: { scheduled_id: 's1', thread_id: maria, body: 'Até amanhã', send_at: '2026-11-22T10:00:00Z' },
  }
  const cancel: Mutation = { name: 'cancel_scheduled', args: { scheduled_id: 's1', thread_id: maria } }

  test('show until they are called back', () => {
    expect(shown({}, schedule).scheduled.get(maria)).toMatchObject([{ id: 's1', body: 'Até amanhã', state: 'scheduled' }])
    expect(shown({}, schedule, cancel).scheduled.get(maria)).toBeUndefined()
  })

  test('one that failed shows until it is put away, one that was sent does not', () => {
    const row = { ...stored, id: 's1', thread_id: maria, author_id: me, body: 'Oi', send_at: '', created_at: '', error: 'not_a_member' }
    expect(shown({ scheduled: [{ ...row, state: 'failed' }] }).scheduled.get(maria)).toHaveLength(1)
    expect(shown({ scheduled: [{ ...row, state: 'failed' }] }, cancel).scheduled.size).toBe(0)
    expect(shown({ scheduled: [{ ...row, state: 'sent' }] }, schedule).scheduled.size).toBe(0)
  })
})

test('a mention that arrives while others are being seen stays unseen', () => {
  const mention = { ...stored, thread_id: maria, message_id: 'm' as never, user_id: me, created_at: '2026-11-21T10:00:00Z', seen_at: null }
  const see: Mutation = { name: 'see_mentions', args: { thread_id: maria, mention_ids: ['1'] } }
  const rows = [
    { ...mention, id: '1' },
    { ...mention, id: '2' },
    { ...mention, id: '3', user_id: 'other' as never },
  ]
  expect(
    shown({ mentions: rows }, see)
      .mentions.get(maria)
      ?.map(({ id }) => id),
  ).toEqual(['2'])
})

describe('tags', () => {
  const tags = [
    { ...stored, id: '1', name: 'urgente', color: '#f00' },
    { ...stored, id: '2', name: 'retorno', color: '#0f0' },
  ]

  test('a merge takes one away and renames it in the threads', () => {
    const merge: Mutation = { name: 'merge_tags', args: { from: 'urgente', into: 'retorno' } }
    expect([...shown({ tags }, merge).tags.keys()]).toEqual(['retorno'])
    expect(tagRenames({ rows: { ...noRows, tags }, entries: [entry(merge)] })).toEqual([['urgente', 'retorno']])
  })

  test('another name is carried through, another colour is not', () => {
    const rename: Mutation = { name: 'save_tag', args: { tag_id: '1', name: 'prioridade', color: '#f00' } }
    const recolour: Mutation = { name: 'save_tag', args: { tag_id: '1', name: 'prioridade', color: '#00f' } }
    expect(tagRenames({ rows: { ...noRows, tags }, entries: [entry(rename, 1), entry(recolour, 2)] })).toEqual([['urgente', 'prioridade']])
  })
})
