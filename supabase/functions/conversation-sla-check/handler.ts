import type { Deliver, Notice } from './notice.ts'

/** Where the check gets its work from; `rpcPorts` in `rpcPorts.ts` asks a Supabase project. */
export interface SlaCheckPorts {
  /** Keys of the service role. Whoever carries none of them gets 401. */
  serviceKeys: string[]
  /** Opens the breaches that are due; answers what somebody must be told. */
  check: () => Promise<Notice[]>
  markNotified: (breachId: string) => Promise<void>
  deliver: Deliver
  /** Gets counts and ids, never names, numbers or texts. */
  log: (entry: Record<string, unknown>) => void
}

/** Deliveries under way at a time, to be kind to the sink. */
const AT_ONCE = 10

/**
 * Answers cron's call. A notice counts as delivered only when its sink took it, and only then is marked: if this dies
 * in between, the next minute tells it again, since one message too many is better than a patient whom nobody heard of.
 */
export function slaCheckHandler({
  serviceKeys,
  check,
  markNotified,
  deliver,
  log,
}: SlaCheckPorts): (request: Request) => Promise<Response> {
  async function tell(notice: Notice): Promise<boolean> {
    try {
      await deliver(notice)
      await markNotified(notice.breach_id)
      return true
    } catch (error) {
      log({ level: 'error', event: 'notice_failed', breach_id: notice.breach_id, reason: reasonOf(error) })
      return false
    }
  }

  return async (request) => {
    if (!(await carriesOneOf(request, serviceKeys))) return Response.json({ error: 'service_role_only' }, { status: 401 })
    if (request.method !== 'POST') return Response.json({ error: 'post_only' }, { status: 405, headers: { allow: 'POST' } })
    try {
      const notices = await check()
      let delivered = 0
      for (let at = 0; at < notices.length; at += AT_ONCE) {
        const told = await Promise.all(notices.slice(at, at + AT_ONCE).map(tell))
        delivered += told.filter(Boolean).length
      }
      const result = { due: notices.length, delivered, failed: notices.length - delivered }
      if (notices.length > 0) log({ level: 'info', event: 'sla_checked', ...result })
      return Response.json(result, { status: result.failed > 0 ? 502 : 200 })
    } catch (error) {
      log({ level: 'error', event: 'sla_check_failed', reason: reasonOf(error) })
      return Response.json({ error: 'sla_check_failed' }, { status: 500 })
    }
  }
}

async function carriesOneOf(request: Request, keys: string[]): Promise<boolean> {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  const given = [bearer, request.headers.get('apikey')].filter((key) => typeof key === 'string')
  const [wanted, got] = await Promise.all([keys, given].map((list) => Promise.all(list.filter(Boolean).map(digest))))
  return got?.some((each) => wanted?.includes(each)) ?? false
}

/** Digests are compared instead of keys, so that the time taken tells nothing about a key. */
async function digest(key: string): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key))
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : 'unknown'
}
