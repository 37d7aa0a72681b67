import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { citing } from '../../src/sla/vectors/citing.ts'
import vectors from '../../src/sla/vectors/sla-deadlines.json' with { type: 'json' }
import { testDatabase } from '../database.ts'
import type { TestDatabase } from '../database.ts'

let db: TestDatabase
beforeAll(async () => {
  db = await testDatabase()
})
afterAll(() => db.close())

const iso = (at: Date | null): string | null => at?.toISOString().replace('.000Z', 'Z') ?? null

/** What `sla_deadline` answers; `undefined` is SQL's null. */
async function deadline(v: { start: string; minutes: number; tz: string; windows: unknown; closures: unknown }): Promise<string | null> {
  const [row] = await db.sql<{ due: Date | null }[]>`
    select public.sla_deadline(${v.start}, ${v.minutes}, ${v.tz}, ${db.sql.json(v.windows as never)}, ${db.sql.json(v.closures as never)}) as due`
  return iso(row!.due)
}

describe('the shared vectors in SQL: deadlines', () => {
  test.each(citing(vectors.deadlines))('$rules $id $tz: $why', async (vector) => {
    expect(await deadline(vector)).toBe(vector.expected)
  })
})
