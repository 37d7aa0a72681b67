import type { Sql } from 'postgres'

/**
 * Keeps the server from putting any breach on record until the returned function is called, as a busy database would: the
 * moment between overdue and breached is otherwise as short as the scheduler is quick. Reads and messages go on.
 */
export async function holdBackBreaches(sql: Sql): Promise<() => Promise<void>> {
  const held = await sql.reserve()
  await held`begin`
  await held`lock table public.conversation_sla_breaches in share mode`
  return async () => {
    await held`rollback`
    held.release()
  }
}
