import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Caller, TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'

let db: TestDatabase & { clinic: Clinic }
beforeEach(async () => {
  db = await clinicDatabase()
})
afterEach(() => db.close())

const fresh = '0190e5b0-0000-7000-8000-00000000000a'
const upload = (caller: Caller, name: string): Promise<unknown> =>
  db.as(caller, (sql) => sql`insert into storage.objects (bucket_id, name) values ('inbox-media', ${name})`)
const seen = (caller: Caller): Promise<number> =>
  db.as(caller, async (sql) => (await sql`select from storage.objects where bucket_id = 'inbox-media'`).length)

test('active members put files under messages to come; strangers, the suspended, the invited and visitors do not', async () => {
  const { clinic } = db
  for (const [n, member] of [clinic.admin, clinic.tenantAdmin, clinic.therapist, clinic.assistant].entries()) {
    await upload(signedIn(member), `${clinic.tenant}/${fresh.slice(0, -1)}${n}/1.jpg`)
  }
  const other = await insertClinic(db.sql, 2)
  for (const caller of [signedIn(clinic.suspended), signedIn(clinic.invited), signedIn(other.admin), 'anon'] as const) {
    await expect(upload(caller, `${clinic.tenant}/${fresh}/1.jpg`)).rejects.toThrow(/row-level security/)
  }
})

test('a file is seen by whoever sees its message', async () => {
  const { clinic } = db
  await db.sql`update tenants set thread_visibility = 'assigned' where id = ${clinic.tenant}`
  const { message_id, thread_id } = await say(db.sql, { tenant_id: clinic.tenant, from_number: '+5511911112222', kind: 'image' })
  await db.sql`insert into storage.objects (bucket_id, name) values ('inbox-media', ${`${clinic.tenant}/${message_id}/1.jpg`})`
  await db.sql`update inbox_threads set assigned_to = ${clinic.therapist} where id = ${thread_id}`
  expect(await Promise.all([clinic.therapist, clinic.colleague, clinic.admin, clinic.suspended].map((id) => seen(signedIn(id))))).toEqual([
    1, 0, 1, 0,
  ])
  expect(await seen('anon')).toBe(0)
})

test('nobody takes the place of a file that a message has, changes one or deletes one', async () => {
  const { clinic } = db
  const { message_id } = await say(db.sql, { tenant_id: clinic.tenant, from_number: '+5511911112222', kind: 'image' })
  await expect(upload(signedIn(clinic.admin), `${clinic.tenant}/${message_id}/2.jpg`)).rejects.toThrow(/row-level security/)
  await db.sql`insert into storage.objects (bucket_id, name) values ('inbox-media', ${`${clinic.tenant}/${message_id}/1.jpg`})`
  const touched = await db.as(signedIn(clinic.admin), async (sql) => [
    (await sql`update storage.objects set owner_id = 'me'`).count,
    (await sql`delete from storage.objects`).count,
  ])
  expect(touched).toEqual([0, 0])
})

test('a path of another shape is denied, not an error', async () => {
  for (const name of [
    'x',
    `${db.clinic.tenant}/x/1.jpg`,
    `${db.clinic.tenant}/${fresh}/../1.jpg`,
    `${db.clinic.tenant}/${fresh}/Ana Souza.jpg`,
  ]) {
    await expect(upload(signedIn(db.clinic.admin), name)).rejects.toThrow(/row-level security/)
  }
})
