import type { Deliver, Notice } from './notice.ts'
import { postNotice } from './postNotice.ts'
import { signatureOf } from './signature.ts'

export interface WebhookOptions {
  url: string
  /** `whsec_` and base64, as any Standard Webhooks library takes it; without one nothing is signed. */
  secret?: string | undefined
  fetcher?: typeof fetch
  /** Milliseconds since 1970. */
  now?: () => number
}

const TYPES: Record<Notice['kind'], string> = {
  reminder: 'sla.reminder',
  breach: 'sla.breached',
  escalation: 'sla.escalated',
  long_open: 'sla.long_open',
}

/** Posts each notice to the host's own endpoint, which knows how to reach its staff: `{type, timestamp, data}`, as Standard Webhooks has it. */
export function webhookSink({ url, secret, fetcher = fetch, now = Date.now }: WebhookOptions): Deliver {
  return async (notice) => {
    const seconds = Math.floor(now() / 1000)
    const body = JSON.stringify({ type: TYPES[notice.kind], timestamp: notice.happened_at, data: notice })
    const headers: Record<string, string> = { 'webhook-id': notice.event_id, 'webhook-timestamp': String(seconds) }
    if (secret) headers['webhook-signature'] = await signatureOf(`${notice.event_id}.${seconds}.${body}`, secret)
    await postNotice({ url, headers, body, fetcher })
  }
}
