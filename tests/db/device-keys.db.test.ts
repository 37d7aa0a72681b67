import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, signedIn, type Clinic } from './clinicFixture.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeEach(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterEach(() => db.close())

const [laptop, phone] = [crypto.randomUUID(), crypto.randomUUID()]

async function keyOf(user: string, device: string | null = laptop, of = tenant): Promise<string> {
  const [row] = await db.as(
    signedIn(user),
    (sql) => sql<{ answer: { key: string } }[]>`select inbox_device_key(${of}, ${device}) as answer`,
  )
  return row!.answer.key
}
async function revoke(user: string, device: string | null, of: string | null = null): Promise<number> {
  const [row] = await db.as(signedIn(user), (sql) => sql<{ n: number }[]>`select inbox_revoke_device(${tenant}, ${device}, ${of}) as n`)
  return row!.n
}
async function devices(user: string): Promise<{ device_id: string; user_id: string; revoked_at: string | null }[]> {
  const [row] = await db.as(signedIn(user), (sql) => sql`select inbox_devices(${tenant}) as devices`)
  return row!['devices'] as never
}

test('a device gets the same 256 bits each time; other devices, people and clinics get others', async () => {
  const { therapist, colleague } = db.clinic
  const other = await insertClinic(db.sql, 2)
  await db.sql`insert into tenant_members (tenant_id, user_id) values (${other.tenant}, ${therapist})`
  const first = await keyOf(therapist)
  expect(Buffer.from(first, 'base64')).toHaveLength(32)
  expect(await keyOf(therapist)).toBe(first)
  const others = [await keyOf(therapist, phone), await keyOf(colleague), await keyOf(therapist, laptop, other.tenant)]
  expect(new Set([first, ...others]).size).toBe(4)
  await expect(keyOf(therapist, null)).rejects.toMatchObject({ message: 'invalid_argument' })
})

test('who is suspended, invited, removed or a stranger gets no key', async () => {
  const { therapist, suspended, invited } = db.clinic
  const other = await insertClinic(db.sql, 2)
  await keyOf(therapist)
  await db.sql`update tenant_members set status = 'suspended' where user_id = ${therapist}`
  for (const user of [therapist, suspended, invited, other.admin]) {
    await expect(keyOf(user)).rejects.toMatchObject({ message: 'not_a_member' })
  }
  await db.sql`delete from tenant_members where user_id = ${therapist}`
  await expect(keyOf(therapist)).rejects.toMatchObject({ message: 'not_a_member' })
  await expect(db.as('anon', (sql) => sql`select inbox_device_key(${tenant}, ${laptop})`)).rejects.toMatchObject({ code: '42501' })
})

test('a lost device is disconnected by its member, for good: its key is erased and never made anew', async () => {
  const { therapist } = db.clinic
  const kept = await keyOf(therapist, phone)
  await keyOf(therapist)
  expect(await revoke(therapist, laptop)).toBe(1)
  await expect(keyOf(therapist)).rejects.toMatchObject({ message: 'device_revoked' })
  expect(await keyOf(therapist, phone)).toBe(kept)
  expect(await db.sql`select key, revoked_by from inbox_device_keys where device_id = ${laptop}`).toEqual([
    { key: null, revoked_by: therapist },
  ])
  expect(await revoke(therapist, laptop)).toBe(0)
  expect(await revoke(therapist, null)).toBe(1)
  await expect(keyOf(therapist, phone)).rejects.toMatchObject({ message: 'device_revoked' })
})

test('admins disconnect the devices of a member, colleagues do not', async () => {
  const { therapist, colleague, admin } = db.clinic
  for (const device of [laptop, phone]) await keyOf(therapist, device)
  await keyOf(colleague)
  await expect(revoke(colleague, laptop, therapist)).rejects.toMatchObject({ message: 'not_allowed' })
  expect(await revoke(colleague, phone)).toBe(0)
  expect(await revoke(admin, null, therapist)).toBe(2)
  await expect(keyOf(therapist)).rejects.toMatchObject({ message: 'device_revoked' })
  await keyOf(colleague)
  const other = await insertClinic(db.sql, 2)
  await expect(revoke(other.admin, null, colleague)).rejects.toMatchObject({ message: 'not_a_member' })
})

test('members see their own devices, admins everyone’s, and nobody a key', async () => {
  const { therapist, colleague, admin } = db.clinic
  await keyOf(therapist, laptop)
  await keyOf(colleague, phone)
  expect((await devices(therapist)).map((each) => each.device_id)).toEqual([laptop])
  expect((await devices(admin)).map((each) => each.user_id).toSorted()).toEqual([therapist, colleague].toSorted())
  expect(JSON.stringify(await devices(admin))).not.toContain('key')
  for (const attempt of ['select key from inbox_device_keys', 'select from inbox_device_key_rates', 'delete from inbox_device_keys']) {
    for (const user of [therapist, admin]) {
      await expect(db.as(signedIn(user), (sql) => sql.unsafe(attempt))).rejects.toMatchObject({ code: '42501' })
    }
  }
})

test('a program that fishes for keys is stopped, many tabs are not; only the wild member waits', async () => {
  const { therapist, colleague } = db.clinic
  for (let n = 0; n < 100; n += 1) await keyOf(therapist)
  await db.sql`update inbox_device_key_rates set busy_until = clock_timestamp() + interval '10 minutes'`
  await expect(keyOf(therapist)).rejects.toMatchObject({ message: 'rate_limited', code: 'PT429' })
  await keyOf(colleague)
})

test('of more than a hundred devices the one that was not seen for longest is given up', async () => {
  const { therapist } = db.clinic
  for (let n = 0; n < 101; n += 1) {
    await keyOf(therapist, `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
    await db.sql`update inbox_device_keys set last_used_at = last_used_at - interval '1 minute'`
  }
  const revoked = await db.sql`select device_id from inbox_device_keys where revoked_at is not null`
  expect(revoked).toEqual([{ device_id: '00000000-0000-4000-8000-000000000000' }])
})

test('a session is good while its person is an active member', async () => {
  const { therapist, suspended } = db.clinic
  const [row] = await db.as(signedIn(therapist), (sql) => sql`select inbox_session(${tenant}) as session`)
  expect(row!['session']).toEqual({ user_id: therapist, role: 'therapist' })
  await expect(db.as(signedIn(suspended), (sql) => sql`select inbox_session(${tenant})`)).rejects.toMatchObject({ message: 'not_a_member' })
})
