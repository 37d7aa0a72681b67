import { readFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { testDatabase } from '../../../tests/database.ts'

test('supabase/seed.sql fills an empty project with a running, a broken and a kept promise; a second time changes nothing', async () => {
  const db = await testDatabase()
  onTestFinished(db.close)
  const seed = await readFile(new URL('../../../supabase/seed.sql', import.meta.url), 'utf8')
  await db.sql.unsafe(seed).simple()
  const look = () => db.sql`
    select contact_name, awaiting_since is not null as awaits, sla_due_at < now() as late, message_count
    from public.inbox_threads order by contact_name
  `
  const first = await look()
  expect(first.map((row) => ({ ...row }))).toEqual([
    { contact_name: 'Beatriz Nunes', awaits: true, late: false, message_count: 1 },
    { contact_name: 'Larissa Viana', awaits: false, late: null, message_count: 2 },
    { contact_name: 'Mariana Alves', awaits: true, late: false, message_count: 3 },
    { contact_name: 'Thiago Couto', awaits: true, late: true, message_count: 1 },
    { contact_name: null, awaits: true, late: false, message_count: 1 },
  ])
  await db.sql.unsafe(seed).simple()
  expect(await look()).toEqual(first)
})
