import type { TransactionSql } from 'postgres'
import type { Row, Table } from '../benchmark.ts'
import { median } from '../statistics.ts'
import { DUE, fillThreads, MESSAGES_A_THREAD } from './fillThreads.ts'
import { openDatabase, rehearsals, type BenchDatabase } from './openDatabase.ts'

const OURS = 'sweep (sla_check)'
const NAIVE = 'naive: messages joined and grouped'
const LATERAL = 'naive: newest message of each thread'

/** The minute's sweep over so many threads, against the scan of messages that one would write first. */
export async function sweepTable(options: { rounds: number; threads: number; say: (text: string) => void }): Promise<Table> {
  const { rounds, threads, say } = options
  const database = await openDatabase()
  try {
    say(`filling ${threads.toLocaleString('en')} threads with ${(threads * MESSAGES_A_THREAD).toLocaleString('en')} messages`)
    await fillThreads(database.sql, threads)
    say(`sweeping ${threads.toLocaleString('en')} threads`)
    const due = await contest(database, rounds, '0')
    const quiet = await contest(database, rounds, '2 days')
    const [found] =
      await database.sql`select count(*)::int as count from public.inbox_threads where sla_due_at <= now() and sla_breached_at is null`
    return {
      title: `The sweep: ${threads.toLocaleString('en')} threads, ${(threads * MESSAGES_A_THREAD).toLocaleString('en')} messages`,
      rows: [...rowsOf(`${found?.count ?? 0} of ${DUE} due`, due), ...rowsOf('nothing due', quiet)],
      notes: [
        'Rolled back each time. All of them record what they find in the same way, breaches, events and notices; they differ in how they find it.',
      ],
    }
  } finally {
    await database.close()
  }
}

function contest({ rehearse }: BenchDatabase, rounds: number, ago: string): Promise<Record<string, number[]>> {
  return rehearsals(rounds, {
    [OURS]: () => rehearse((tx) => tx`select count(*) from public.sla_check(now() - ${ago}::interval)`),
    [LATERAL]: () => rehearse((tx) => tx`select public.sla_record_breaches(array(${newestOfEach(tx, ago)}), now())`),
    [NAIVE]: () => rehearse((tx) => tx`select public.sla_record_breaches(array(${grouped(tx, ago)}), now())`),
  })
}

function newestOfEach(tx: TransactionSql, ago: string) {
  return tx`
    select t.id from public.inbox_threads t
    join public.conversation_sla_rules r on r.tenant_id = t.tenant_id and r.enabled
    cross join lateral (select m.direction, m.created_at from public.conversation_messages m where m.thread_id = t.id order by m.id desc limit 1) last
    where t.status in ('open', 'pending') and last.direction = 'inbound'
      and date_trunc('second', last.created_at) + make_interval(mins => r.threshold_minutes) <= now() - ${ago}::interval`
}

function grouped(tx: TransactionSql, ago: string) {
  return tx`
    select s.thread_id from (
      select m.tenant_id, m.thread_id, max(m.created_at) filter (where m.direction = 'inbound') as inbound_at,
        max(m.created_at) filter (where m.direction = 'outbound') as outbound_at
      from public.conversation_messages m join public.inbox_threads t on t.id = m.thread_id and t.status in ('open', 'pending')
      group by m.tenant_id, m.thread_id
    ) s
    join public.conversation_sla_rules r on r.tenant_id = s.tenant_id and r.enabled
    where s.inbound_at > coalesce(s.outbound_at, '-infinity')
      and date_trunc('second', s.inbound_at) + make_interval(mins => r.threshold_minutes) <= now() - ${ago}::interval`
}

function rowsOf(when: string, samples: Record<string, number[]>): Row[] {
  const ours = median(samples[OURS] ?? [])
  return Object.entries(samples).map(([name, ms]) => ({
    name: `${when}: ${name}`,
    values: { 'median ms': median(ms), '÷ sweep': median(ms) / ours },
  }))
}
