import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend, type Backend } from './startBackend.ts'

const HOUR_MS = 3_600_000

let backend: Backend
let sql: Sql
beforeAll(async () => {
  backend = await startBackend({ schedulerSeconds: 0 })
  sql = postgres(backend.dbUrl, { max: 3, onnotice: () => {} })
})
afterAll(async () => {
  await sql.end()
  await backend.close()
})

const breaches = async (): Promise<number> => (await sql`select from conversation_sla_breaches where resolved_at is null`).length

test('the server lives in the future: its time, the time of new rows, and the promises that broke meanwhile', async () => {
  const before = { now: await backend.now(), breaches: await breaches() }
  await backend.advanceClock(80 * HOUR_MS)
  const aheadMs = (await backend.now()).getTime() - before.now.getTime()
  expect(aheadMs).toBeGreaterThanOrEqual(80 * HOUR_MS)
  expect(aheadMs).toBeLessThan(81 * HOUR_MS)
  expect(await breaches()).toBeGreaterThan(before.breaches)
  const [row] = await sql<{ created_at: Date }[]>`
    insert into conversation_messages (tenant_id, from_number, body) values (${backend.tenants[0]!.id}, '+5511900000009', 'Oi') returning created_at`
  expect(row!.created_at.getTime() - before.now.getTime()).toBeGreaterThanOrEqual(80 * HOUR_MS)
})

test('it never goes back', async () => {
  await expect(backend.advanceClock(-1)).rejects.toThrow(RangeError)
})
