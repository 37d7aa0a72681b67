import { expect, test } from 'vitest'
import type { MessageId } from '../model.ts'
import { lateAnswerOf } from './lateAnswer.ts'

const answered = { awaiting_since: null, last_inbound_at: '2026-11-20T16:00:00+00:00' }
const breach = {
  due_at: '2026-11-20T17:00:00+00:00',
  resolved_at: '2026-11-20T17:04:30.25+00:00',
  resolved_by_message_id: 'answer' as MessageId,
}

test('[T8] an answer four and a half minutes past due was late by as much', () => {
  expect(lateAnswerOf(answered, breach)).toEqual({
    is: 'late',
    dueAt: Date.parse(breach.due_at) / 1000,
    answeredAt: Date.parse('2026-11-20T17:04:30Z') / 1000,
    late: 270,
  })
})

test.each([
  ['there never was a breach', answered, null],
  ['the patient waits again', { ...answered, awaiting_since: '2026-11-20T18:00:00+00:00' }, breach],
  ['the patient wrote again, and was answered in time', { ...answered, last_inbound_at: '2026-11-20T18:00:00+00:00' }, breach],
  ['the breach is open', answered, { ...breach, resolved_at: null, resolved_by_message_id: null }],
  ['the thread was closed without an answer', answered, { ...breach, resolved_by_message_id: null }],
])('[T8] not where %s', (_, thread, found) => {
  expect(lateAnswerOf(thread, found)).toBeNull()
})
