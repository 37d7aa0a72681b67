import { expect, test } from 'vitest'
import type { EpochMs, MessageId, ThreadId, UserId } from '../../model.ts'
import type { Mutation, OutboxEntry } from '../push/mutation.ts'
import { shownThread, shownWriting } from './optimistic.ts'
import { me, tenant, threadRow } from '../testing/rows.ts'

const maria = 'maria' as ThreadId
let made = 0
function entry(mutation: Mutation, parts: Partial<Pick<OutboxEntry, 'state' | 'seenInbound' | 'code'>> = {}): OutboxEntry {
  made += 1
  return {
    ...mutation,
    id: made,
    state: 'queued',
    madeAtMs: Date.parse('2026-11-21T10:05:00Z') as EpochMs,
    seenInbound: 0,
    code: null,
    hint: null,
    ...parts,
  }
}
const answer = (body: string): Mutation => ({ name: 'send_message', args: { message_id: 'm' as MessageId, thread_id: maria, body } })
const shown = (entries: OutboxEntry[], row = threadRow('maria', { inbound_count: 3 })): ReturnType<typeof shownThread> =>
  shownThread({ row, read: undefined, entries, draft: null, renames: [], me })

test('an answer stops the clock, shows as the last message and counts everything as read', () => {
  const thread = shown(
    [entry(answer('Tem, às 9h.'), { seenInbound: 3 })],
    threadRow('maria', { inbound_count: 3, sla_breached_at: '2026-11-21T10:01:00Z' }),
  )
  expect(thread).toMatchObject({
    awaiting_since: null,
    sla_due_at: null,
    sla_breached_at: null,
    last_message_preview: 'Tem, às 9h.',
    last_message_direction: 'outbound',
    last_message_at: '2026-11-21T10:05:00.000Z',
    unread: 0,
    pending: true,
  })
})

test('a note stops no clock', () => {
  const thread = shown([entry({ name: 'add_note', args: { message_id: 'm' as MessageId, thread_id: maria, body: 'Ligar depois' } })])
  expect(thread.awaiting_since).not.toBeNull()
  expect(thread.last_message_preview).toBe('Oi')
})

test('mutations replay in order: the last assignment holds', () => {
  const to = (user: string | null): OutboxEntry =>
    entry({ name: 'assign_thread', args: { thread_id: maria, user_id: user as UserId | null } })
  expect(shown([to('a'), to('b')]).assigned_to).toBe('b')
  expect(shown([to('a'), to(null)]).assigned_to).toBeNull()
})

test('a refused mutation takes back exactly its own effect', () => {
  const status = entry({ name: 'set_status', args: { thread_id: maria, status: 'resolved' } }, { state: 'rejected', code: 'not_allowed' })
  const tags = entry({ name: 'set_tags', args: { thread_id: maria, tags: ['retorno'] } })
  expect(shown([status, tags])).toMatchObject({ status: 'open', tags: ['retorno'], failed: false, pending: true })
})

test('a refused answer starts the clock again and marks the thread', () => {
  expect(shown([entry(answer('…'), { state: 'rejected' })])).toMatchObject({
    awaiting_since: '2026-11-21T10:00:00Z',
    failed: true,
    pending: false,
  })
})

test('what arrives after reading counts as unread, though the reading is not yet sent', () => {
  const read = entry({ name: 'mark_read', args: { thread_id: maria, last_read_id: '9' } }, { seenInbound: 3 })
  expect(shown([read], threadRow('maria', { inbound_count: 5 })).unread).toBe(2)
})

test('the preview is cut at 160 characters, never through one', () => {
  const preview = shown([entry(answer('😀'.repeat(200)))]).last_message_preview ?? ''
  expect([...preview]).toHaveLength(160)
  expect(preview.endsWith('😀')).toBe(true)
})

test('a message of this device says where it is on its way', () => {
  const delivery = (state: OutboxEntry['state']): unknown =>
    shownWriting({
      entry: entry(answer('Oi'), { state, code: 'message_empty' }) as never,
      thread: threadRow('maria'),
      tenantId: tenant,
      me: { user_id: me },
    }).local
  expect(delivery('queued')).toMatchObject({ is: 'queued' })
  expect(delivery('acked')).toBeNull()
  expect(delivery('rejected')).toMatchObject({ is: 'rejected', code: 'message_empty' })
})
