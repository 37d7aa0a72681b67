import postgres from 'postgres'
import type { Sql, TransactionSql } from 'postgres'
import { applyBootstrap, applyMigrations } from '../../demo/backend/migrate.ts'
import { startPostgres } from '../../demo/backend/postgres.ts'

/** A PostgreSQL with the migrations and nothing else. */
export interface BenchDatabase {
  sql: Sql
  /** Runs it in a transaction that is rolled back, checks and constraints included, so that it can be run again; milliseconds. */
  rehearse: (work: (tx: TransactionSql) => Promise<unknown>) => Promise<number>
  close: () => Promise<void>
}

class RolledBack extends Error {}

export async function openDatabase(): Promise<BenchDatabase> {
  const cluster = await startPostgres()
  const sql = postgres(cluster.url, { max: 2, onnotice: () => {} })
  const close = async (): Promise<void> => {
    await sql.end({ timeout: 1 })
    await cluster.close()
  }
  try {
    await applyBootstrap(sql)
    await applyMigrations(sql)
  } catch (error) {
    await close()
    throw error
  }
  return {
    sql,
    close,
    rehearse: async (work) => {
      let ms = 0
      const rolledBack = sql.begin(async (tx) => {
        const startedAt = performance.now()
        await work(tx)
        await tx`set constraints all immediate`
        ms = performance.now() - startedAt
        throw new RolledBack()
      })
      await rolledBack.catch((error: unknown) => {
        if (!(error instanceof RolledBack)) throw error
      })
      return ms
    },
  }
}

/** Fills tables as they are, past every trigger: what the triggers would have made is in the rows already. */
export async function withoutTriggers(sql: Sql, work: (tx: TransactionSql) => Promise<unknown>): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await work(tx)
  })
}

/** Like `inTurns`, for work that times itself; once more before it counts. */
export async function rehearsals<Name extends string>(
  rounds: number,
  contenders: Record<Name, () => Promise<number>>,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contenders) as Name[]
  const samples = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  for (let round = -1; round < rounds; round += 1) {
    for (const name of names) {
      const ms = await contenders[name]()
      if (round >= 0) samples[name].push(ms)
    }
  }
  return samples
}
