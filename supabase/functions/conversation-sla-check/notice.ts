/** Something that somebody is to be told, as `sla_claim_notices` hands it out: ids and instants, nothing about the patient. */
export interface Notice {
  /** The same at every attempt, and of no other notice: receivers drop what they already have. */
  event_id: string
  /** 1 for the first attempt. */
  attempt: number
  kind: 'reminder' | 'breach' | 'escalation' | 'long_open'
  /** What happens once at most in the life of a promise: `reminder 15`, `breach`, `escalation`, `long_open`. */
  step: string
  detail: NoticeDetail
  tenant_id: string
  /** The clinic's own zone. */
  timezone: string
  thread_id: string
  breach_id: string | null
  assigned_to: string | null
  /** Null when nothing was promised: a thread without a rule can be open for too long, too. */
  due_at: string | null
  happened_at: string
  /** Members to tell. */
  recipients: string[]
  /** Members who get a copy. */
  cc: string[]
}

export interface NoticeDetail {
  /** Of a reminder: business minutes before the deadline. Of a thread that is open for too long: for how long. */
  minutes?: number
  /** Of an escalation. */
  action?: 'notify' | 'reassign' | 'raise_priority'
  from?: string
  to?: string
  /** Why an escalation could not do what it says: `member_not_found`. */
  skipped?: string
}

/** Tells somebody. Throws a `NoticeError` when it could not, or can't know. */
export type Deliver = (notice: Notice) => Promise<void>

/** Why a notice was not delivered, in words that may be logged: no address, no answer body. */
export class NoticeError extends Error {
  override name = 'NoticeError'
}
