/** A promise that was broken, as `sla_check` reports it: ids and instants, nothing about the patient. */
export interface Notice {
  breach_id: string
  /** What happened to the promise. */
  step: 'breach'
  tenant_id: string
  thread_id: string
  assigned_to: string | null
  due_at: string
  breached_at: string
  /** Admins get a copy. */
  notify_admin: boolean
}

/** Tells somebody. Throws when it could not; what was told is never told again. */
export type Deliver = (notice: Notice) => Promise<void>
