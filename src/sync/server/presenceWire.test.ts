import { expect, test } from 'vitest'
import type { ThreadId, UserId } from '../../model.ts'
import { presencePayload, typingOf, viewersOf } from './presenceWire.ts'

test('what members tell each other is ids, nothing else', () => {
  expect(presencePayload('rafael' as UserId, ['maria' as ThreadId])).toEqual({ user_id: 'rafael', thread_ids: ['maria'] })
})

test('one person on two devices looks at what both look at', () => {
  const state = { a: [{ presence_ref: '1', user_id: 'rafael', thread_ids: ['maria'] }], b: [{ user_id: 'rafael', thread_ids: ['joao'] }] }
  expect(viewersOf(state).map((viewer) => viewer.threadId)).toEqual(['maria', 'joao'])
})

test('what does not fit is left out, whoever sent it', () => {
  const nonsense = { a: 'x', b: [null, 1, { user_id: 1, thread_ids: ['m'] }, { user_id: 'r' }, { user_id: 'r', thread_ids: [1, {}, 'm'] }] }
  expect(viewersOf(nonsense)).toEqual([{ userId: 'r', threadId: 'm' }])
  expect(viewersOf({ a: [{ user_id: 'r', thread_ids: Array.from({ length: 5000 }, String) }] })).toHaveLength(20)
  for (const payload of [null, 'x', {}, { user_id: 'r' }, { user_id: 'r', thread_id: 7 }]) expect(typingOf(payload)).toBeNull()
})
