import type { BreachRow, ThreadRow } from '../model.ts'

/** What a badge says of a broken promise that was answered in the end: answered late [T8]. */
export interface LateAnswer {
  is: 'late'
  /** Epoch seconds. */
  dueAt: number
  answeredAt: number
  /** Seconds from due to the answer, closed hours included. */
  late: number
}

export type AnsweredThread = Pick<ThreadRow, 'awaiting_since' | 'last_inbound_at'>
export type ResolvedBreach = Pick<BreachRow, 'due_at' | 'resolved_at' | 'resolved_by_message_id'>

/**
 * Whether a thread's last promise was answered late, and how late [T8]. `breach` is its newest one. Null while the patient waits,
 * once the patient has written again, and where the wait ended without an answer.
 */
export function lateAnswerOf(thread: AnsweredThread, breach: ResolvedBreach | null | undefined): LateAnswer | null {
  if (!breach || breach.resolved_at === null || breach.resolved_by_message_id === null) return null
  if (thread.awaiting_since !== null) return null
  const answeredMs = Date.parse(breach.resolved_at)
  if (thread.last_inbound_at !== null && Date.parse(thread.last_inbound_at) > answeredMs) return null
  const dueAt = Math.floor(Date.parse(breach.due_at) / 1000)
  const answeredAt = Math.floor(answeredMs / 1000)
  return { is: 'late', dueAt, answeredAt, late: answeredAt - dueAt }
}
