import type { Notice } from './notice.ts'

/** A broken promise, for tests. */
export function notice(event_id: string, more: Partial<Notice> = {}): Notice {
  return {
    event_id,
    attempt: 1,
    kind: 'breach',
    step: 'breach',
    detail: {},
    tenant_id: 't',
    timezone: 'America/Sao_Paulo',
    thread_id: 'h',
    breach_id: 'b',
    assigned_to: 'helena',
    due_at: '2026-11-20T12:00:00+00:00',
    happened_at: '2026-11-20T12:00:00+00:00',
    recipients: ['helena'],
    cc: [],
    ...more,
  }
}
