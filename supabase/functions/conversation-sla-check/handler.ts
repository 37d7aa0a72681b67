import { carriesOneOf } from './serviceKey.ts'
import { NoticeError, type Deliver, type Notice } from './notice.ts'

/** Where the check gets its work from; `rpcPorts` in `rpcPorts.ts` asks a Supabase project. */
export interface SlaCheckPorts {
  /** Keys of the service role. Whoever carries none of them gets 401. */
  serviceKeys: string[]
  /** Sends the messages whose hour has come, and wakes what is snoozed until now. */
  sendAndWake: () => Promise<void>
  /** Sweeps all tenants. */
  sweep: () => Promise<void>
  /** Hands out notices that nobody else will deliver meanwhile; an empty list when there are no more. */
  claim: (limit: number) => Promise<Notice[]>
  markDelivered: (eventId: string) => Promise<void>
  /** Gives a claimed notice back, to be tried later. */
  markFailed: (eventId: string, attempt: number, reason: string) => Promise<void>
  deliver: Deliver
  /** Gets counts and ids, never names, numbers or texts. */
  log: (entry: Record<string, unknown>) => void
  /** Milliseconds that only grow. */
  clock?: () => number
}

/** Deliveries under way at a time, to be kind to the sink. A claim is for as many, so that it never runs out before its turn. */
const AT_ONCE = 10
/** No new deliveries after that: the next minute's call takes over. */
const BUDGET_MS = 40_000
const MARK_TRIES = 3

/**
 * Answers cron's call. A notice is claimed, delivered and then marked. If this dies after delivering and before marking, the
 * claim runs out and the notice is told again under the same `event_id`: one too many is better than a patient whom nobody heard of.
 */
export function slaCheckHandler(ports: SlaCheckPorts): (request: Request) => Promise<Response> {
  const { serviceKeys, log } = ports
  return async (request) => {
    if (!(await carriesOneOf(request, serviceKeys))) return Response.json({ error: 'service_role_only' }, { status: 401 })
    if (request.method !== 'POST') return Response.json({ error: 'post_only' }, { status: 405, headers: { allow: 'POST' } })
    try {
      // Before the promises, which an answer may keep; and on its own, so that neither can hold up the other.
      await ports.sendAndWake().catch((error: unknown) => log({ level: 'error', event: 'inbox_sweep_failed', reason: reasonOf(error) }))
      await ports.sweep()
      const result = await tellAll(ports)
      if (result.due > 0) log({ level: 'info', event: 'sla_checked', ...result })
      return Response.json(result, { status: result.failed > 0 ? 502 : 200 })
    } catch (error) {
      log({ level: 'error', event: 'sla_check_failed', reason: reasonOf(error) })
      return Response.json({ error: 'sla_check_failed' }, { status: 500 })
    }
  }
}

async function tellAll(ports: SlaCheckPorts): Promise<{ due: number; delivered: number; failed: number }> {
  const clock = ports.clock ?? ((): number => performance.now())
  const until = clock() + BUDGET_MS
  let due = 0
  let delivered = 0
  while (clock() < until) {
    const notices = await ports.claim(AT_ONCE)
    const told = (await Promise.all(notices.map((notice) => tell(ports, notice)))).filter(Boolean).length
    due += notices.length
    delivered += told
    // A sink that takes nothing at all is down: what is left keeps its turn.
    if (told === 0) break
  }
  return { due, delivered, failed: due - delivered }
}

async function tell(ports: SlaCheckPorts, { event_id, attempt, kind, tenant_id, ...rest }: Notice): Promise<boolean> {
  const about = { event_id, attempt, kind, tenant_id }
  try {
    await ports.deliver({ ...about, ...rest })
  } catch (error) {
    const reason = reasonOf(error)
    ports.log({ level: 'error', event: 'notice_failed', ...about, reason })
    await ports.markFailed(event_id, attempt, reason).catch((failure: unknown) => {
      ports.log({ level: 'error', event: 'notice_not_returned', ...about, reason: reasonOf(failure) })
    })
    return false
  }
  for (let tries = 1; ; tries++) {
    try {
      await ports.markDelivered(event_id)
      return true
    } catch (error) {
      if (tries < MARK_TRIES) continue
      ports.log({ level: 'error', event: 'notice_not_marked', ...about, reason: reasonOf(error) })
      return false
    }
  }
}

/** Only our own errors are sure to quote nobody. */
function reasonOf(error: unknown): string {
  if (error instanceof NoticeError) return error.message
  return error instanceof Error ? error.name : 'unknown'
}
