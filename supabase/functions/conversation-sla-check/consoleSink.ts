import type { Deliver } from './notice.ts'

/** Writes each notice to the log: for the demo, and until a webhook or a mail provider is set. */
export function consoleSink(log: (entry: Record<string, unknown>) => void): Deliver {
  return ({ event_id, kind, step, tenant_id, thread_id, breach_id, due_at, recipients, cc }) => {
    log({ level: 'info', event: 'sla_notice', event_id, kind, step, tenant_id, thread_id, breach_id, due_at, recipients, cc })
    return Promise.resolve()
  }
}
