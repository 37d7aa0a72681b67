import { randomBytes } from 'node:crypto'
import postgres from 'postgres'
import type { Sql, TransactionSql } from 'postgres'
import { inject } from 'vitest'

/** The claims of a JWT as PostgREST sets them, or the name of a role that has none. */
export type Caller = 'anon' | 'service_role' | { sub: string; role?: 'authenticated'; app_metadata?: Record<string, unknown> }

/** A database to which only the bootstrap and the migrations were applied. */
export interface TestDatabase {
  /** Connections as superuser, past every policy. */
  sql: Sql
  /** Superuser URL, for connections of one's own. */
  url: string
  /** Runs `work` in one transaction as `caller`, the way PostgREST does. Commits unless `work` throws. */
  as: <T>(caller: Caller, work: (sql: TransactionSql) => Promise<T>) => Promise<T>
  close: () => Promise<void>
}

/** Makes a fresh database from the template, in some 50 ms. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = inject('postgresUrl')
  const name = `test_${randomBytes(6).toString('hex')}`
  const admin = postgres(cluster, { max: 1, onnotice: () => {} })
  await admin.unsafe(`create database ${name} template template_prazo strategy file_copy`)
  const url = cluster.replace(/\/postgres$/, `/${name}`)
  const sql = postgres(url, { max: 40, onnotice: () => {} })
  return {
    sql,
    url,
    as: <T>(caller: Caller, work: (tx: TransactionSql) => Promise<T>) =>
      sql.begin(async (tx) => {
        await become(tx, caller)
        return work(tx)
      }) as Promise<T>,
    close: async () => {
      await sql.end({ timeout: 1 })
      await admin.unsafe(`drop database ${name} with (force)`)
      await admin.end()
    },
  }
}

/** Sets role and claims for the rest of this transaction. */
export async function become(tx: TransactionSql, caller: Caller): Promise<void> {
  const claims = typeof caller === 'string' ? { role: caller } : { role: 'authenticated', ...caller }
  await tx`select set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`
  await tx.unsafe(`set local role ${claims.role}`)
}
