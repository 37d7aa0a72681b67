import { randomUUID } from 'node:crypto'
import type { Sql, TransactionSql } from 'postgres'
import type { Claims } from '../accessToken.ts'

/** What the policies on `realtime.messages` let somebody do on one private topic. */
export interface Permissions {
  receive: Record<Extension, boolean>
  send: Record<Extension, boolean>
}

type Extension = 'broadcast' | 'presence'
const extensions: Extension[] = ['broadcast', 'presence']

/** On a public topic everybody may do everything. */
export const everything: Permissions = {
  receive: { broadcast: true, presence: true },
  send: { broadcast: true, presence: true },
}

const INSUFFICIENT_PRIVILEGE = '42501'

/** Carries the answer out of the transaction that must not last. */
class RolledBack extends Error {}

/**
 * Asks the policies themselves: probe rows are inserted as admin and looked for as the caller, then inserted as the caller,
 * all in a transaction that is rolled back. Probe rows have neither event nor payload, so that a policy can test only
 * `extension` and `realtime.topic()`.
 */
export async function permissionsOn(sql: Sql, topic: string, claims: Claims): Promise<Permissions> {
  const permissions: Permissions = { receive: { broadcast: false, presence: false }, send: { broadcast: false, presence: false } }
  try {
    await sql.begin(async (tx) => {
      const probes = extensions.map((extension) => ({ id: randomUUID(), topic, extension, private: false }))
      await tx`insert into realtime.messages ${tx(probes)}`
      await become(tx, topic, claims)
      const seen = await tx<{ id: string }[]>`select id from realtime.messages where id in ${tx(probes.map((probe) => probe.id))}`
      for (const { id, extension } of probes) permissions.receive[extension] = seen.some((row) => row.id === id)
      for (const extension of extensions) permissions.send[extension] = await mayInsert(tx, topic, extension)
      throw new RolledBack()
    })
  } catch (error) {
    if (!(error instanceof RolledBack) && !isDenied(error)) throw error
  }
  return permissions
}

async function become(tx: TransactionSql, topic: string, claims: Claims): Promise<void> {
  await tx`
    select set_config('role', ${claims.role}, true),
      set_config('realtime.topic', ${topic}, true),
      set_config('request.jwt.claims', ${JSON.stringify(claims)}, true),
      set_config('request.jwt.claim.sub', ${claims.sub ?? ''}, true),
      set_config('request.jwt.claim.role', ${claims.role}, true)
  `
}

async function mayInsert(tx: TransactionSql, topic: string, extension: Extension): Promise<boolean> {
  try {
    await tx.savepoint(async (sp) => {
      await sp`insert into realtime.messages (topic, extension, private) values (${topic}, ${extension}, false)`
    })
    return true
  } catch (error) {
    if (isDenied(error)) return false
    throw error
  }
}

function isDenied(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === INSUFFICIENT_PRIVILEGE
}
