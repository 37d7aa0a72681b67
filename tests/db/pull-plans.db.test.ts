import { afterAll, beforeAll, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'
import { insertMany } from './manyMessages.ts'
import { plansOf, readsOf, type PlanNode } from './plansOf.ts'
import { pullPage } from './syncClient.ts'

/** `PULL_MESSAGES=1000000 npx vitest run --project db pull-plans` for a clinic of that many messages. */
const MESSAGES = Number(process.env['PULL_MESSAGES'] ?? 200_000)
const BIG = [
  'conversation_messages',
  'inbox_threads',
  'inbox_reads',
  'conversation_sla_breaches',
  'conversation_sla_events',
  'inbox_scheduled_messages',
  'inbox_teams',
  'inbox_tags',
  'inbox_templates',
  'inbox_views',
  'inbox_preferences',
  'inbox_pins',
  'inbox_mentions',
  'inbox_tombstones',
]
const THROUGH_INDEX = /^(Index|Index Only|Bitmap Index|Bitmap Heap) Scan /

let db: TestDatabase & { clinic: Clinic }
let tenant: string
let members: Record<'an assistant' | 'a therapist who sees assigned threads only', string>
beforeAll(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
  members = { 'an assistant': db.clinic.assistant, 'a therapist who sees assigned threads only': db.clinic.therapist }
  await db.sql`insert into conversation_sla_rules (tenant_id, enabled, alert_scope) values (${tenant}, true, 'all')`
  // Another clinic of the same size, so that an index that forgets the tenant would show.
  await insertMany(db.sql, { tenant: (await insertClinic(db.sql, 2)).tenant, threads: 500, messages: 20 })
  await insertMany(db.sql, { tenant, threads: MESSAGES / 20, messages: 20 })
}, 900_000)
afterAll(() => db.close())

/** A cursor of which the first pull is done, whatever it brought. */
async function present(user: string): Promise<string> {
  const { cursor } = await pullPage({ db, caller: signedIn(user), tenant }, null, 1)
  return cursor.split('.').slice(0, 4).concat('', '').join('.')
}
const nodesOf = (user: string, cursor: string, warmUp: number): Promise<PlanNode[]> =>
  plansOf({ db, caller: signedIn(user), statement: `select inbox_pull('${tenant}', '${cursor}')`, warmUp })
/** Rows that were looked at, kept or not. */
const touched = (nodes: readonly PlanNode[]): number =>
  nodes
    .filter((node) => BIG.includes(node['Relation Name'] ?? ''))
    .reduce((sum, node) => sum + ((node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0)) * (node['Actual Loops'] ?? 1), 0)

for (const visibility of ['all', 'assigned'] as const) {
  for (const who of ['an assistant', 'a therapist who sees assigned threads only'] as const) {
    for (const warmUp of [0, 8]) {
      test(`a pull of ${who} (${visibility}, asked ${warmUp} times before) goes through indexes alone, and costs what changed`, async () => {
        await db.sql`update tenants set thread_visibility = ${visibility} where id = ${tenant}`
        const user = members[who]
        const idle = await nodesOf(user, await present(user), warmUp)
        expect(readsOf(idle, BIG).filter((read) => !THROUGH_INDEX.test(read))).toEqual([])
        expect(readsOf(idle, BIG).filter((read) => read.endsWith('_sync_idx'))).toHaveLength(BIG.length)
        expect(touched(idle)).toBe(0)

        const cursor = await present(user)
        await say(db.sql, { tenant_id: tenant, from_number: '+557' })
        const one = await nodesOf(user, cursor, warmUp)
        expect(readsOf(one, BIG).filter((read) => !THROUGH_INDEX.test(read))).toEqual([])
        expect(touched(one)).toBeGreaterThan(1)
        expect(touched(one)).toBeLessThan(30)
      })
    }
  }
}
