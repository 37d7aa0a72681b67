import type { Sql } from 'postgres'
import type { PlainThread } from '../page/ui/contender.ts'

interface Writer {
  patient_id: string
  contact_number: string
}

/** So many patients write in turn. */
const WRITERS = 500

/** The clinic's threads with all their messages, latest first, for an inbox that is given its data. */
export async function plainThreads(sql: Sql, tenantId: string): Promise<PlainThread[]> {
  return sql<PlainThread[]>`
    select thread.id, coalesce(thread.contact_name, thread.contact_number, '') as name,
      json_agg(json_build_object(
        'id', message.message_id, 'body', message.body, 'at', message.created_at, 'isOwn', message.direction = 'outbound'
      ) order by message.id) as messages
    from public.inbox_threads thread
    join public.conversation_messages message on message.tenant_id = thread.tenant_id and message.thread_id = thread.id
    where thread.tenant_id = ${tenantId}
    group by thread.id
    order by thread.last_message_at desc
  `
}

/** Patients write, so many a second in all; every tenth message is for the thread that is named. Resolves once they have stopped. */
export async function streamMessages(
  sql: Sql,
  { tenantId, threadId, aSecond, seconds }: { tenantId: string; threadId: string; aSecond: number; seconds: number },
): Promise<number> {
  const writers = await sql<Writer[]>`
    select patient_id, contact_number from public.inbox_threads
    where tenant_id = ${tenantId} and patient_id is not null
    order by id = ${threadId} desc, last_inbound_at desc nulls last
    limit ${WRITERS}
  `
  const startedAt = performance.now()
  const pending: Promise<unknown>[] = []
  const total = aSecond * seconds
  for (let sent = 0; sent < total; sent += 1) {
    const waitMs = (sent * 1000) / aSecond - (performance.now() - startedAt)
    if (waitMs > 1) await new Promise((resolve) => setTimeout(resolve, waitMs))
    const writer = writers[sent % 10 === 0 ? 0 : (sent * 37) % writers.length]
    if (!writer) throw new Error('The clinic has no patients.')
    pending.push(sql`
      insert into public.conversation_messages (tenant_id, patient_id, direction, from_number, body, external_id)
      values (${tenantId}, ${writer.patient_id}, 'inbound', ${writer.contact_number}, ${`Mensagem em fluxo ${sent}`},
        ${`wamid.stream.${crypto.randomUUID()}`})
    `)
  }
  await Promise.all(pending)
  return total / ((performance.now() - startedAt) / 1000)
}
