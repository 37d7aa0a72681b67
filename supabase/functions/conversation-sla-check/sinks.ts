import type { Deliver } from './notice.ts'

const PATIENCE_MS = 10_000

/** Posts each notice as JSON to the host's own endpoint, which knows how to reach its staff. Any answer but 2xx is a failure. */
export function webhookSink(url: string, fetcher: typeof fetch = fetch): Deliver {
  return async (notice) => {
    const response = await fetcher(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'sla.breached', notice }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    if (!response.ok) throw new Error(`The webhook answered ${response.status}`)
  }
}

/** Writes each notice to the log: for the demo, and until a webhook is set. */
export function consoleSink(log: (entry: Record<string, unknown>) => void): Deliver {
  return ({ breach_id, tenant_id, assigned_to, notify_admin, due_at }) => {
    log({ level: 'info', event: 'sla_breached', breach_id, tenant_id, assigned_to, notify_admin, due_at })
    return Promise.resolve()
  }
}
