import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, insertClinic, say, signedIn, type Clinic } from './clinicFixture.ts'
import { brought, device, pullPage, push, type Device, type Seat } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let tenant: string
beforeEach(async () => {
  db = await clinicDatabase()
  tenant = db.clinic.tenant
})
afterEach(() => db.close())

const client = '0190c0de-0000-7000-8000-000000000001'
const deviceOf = (user: string, limit?: number): Device => device({ db, caller: signedIn(user), tenant }, limit)
const refused = { message: 'not_a_member', code: '42501' }
const setMember = (user: string, change: Record<string, string>): Promise<unknown> =>
  db.sql`update tenant_members set ${db.sql(change)} where tenant_id = ${tenant} and user_id = ${user}`
const assignedOnly = (): Promise<unknown> => db.sql`update tenants set thread_visibility = 'assigned' where id = ${tenant}`
const threadOf = async (number: string, owner: string): Promise<string> => {
  const { thread_id } = await say(db.sql, { tenant_id: tenant, from_number: number })
  await db.sql`update inbox_threads set assigned_to = ${owner} where id = ${thread_id}`
  return thread_id
}

test('a suspended member is told so by every call, and comes back to a device that starts anew', async () => {
  const thread = await threadOf('+1', db.clinic.assistant)
  const suspended = deviceOf(db.clinic.assistant)
  await suspended.pull()
  await setMember(db.clinic.assistant, { status: 'suspended' })
  const seat = { db, caller: signedIn(db.clinic.assistant), tenant }
  await expect(suspended.pull()).rejects.toMatchObject(refused)
  await expect(push(seat, client, [])).rejects.toMatchObject(refused)
  await expect(db.as(seat.caller, (sql) => sql`select inbox_history(${tenant}, ${thread}, null, 5)`)).rejects.toMatchObject(refused)
  await db.sql`delete from inbox_threads where id = ${thread}`
  await setMember(db.clinic.assistant, { status: 'active' })
  await suspended.pull()
  expect(suspended.ids('threads')).toEqual([])
})

test('the threads of a member who is suspended or removed reach colleagues who could not see them', async () => {
  await assignedOnly()
  const [suspended, removed] = [db.clinic.therapist, db.clinic.assistant]
  const threads = [await threadOf('+1', suspended), await threadOf('+2', removed)]
  const colleague = deviceOf(db.clinic.colleague)
  await colleague.pull()
  expect(colleague.ids('threads')).toEqual([])
  await setMember(suspended, { status: 'suspended' })
  await db.sql`delete from tenant_members where tenant_id = ${tenant} and user_id = ${removed}`
  const pages = await colleague.pull()
  expect(colleague.ids('threads')).toEqual(threads.toSorted())
  expect(brought(pages, 'members')).toMatchObject([{ user_id: suspended, status: 'suspended' }])
  expect(pages[0]!.gone['members']).toEqual([removed])
})

test('who is suspended or loses a role in the middle of a pull gets no further page of it', async () => {
  for (let n = 0; n < 6; n++) await threadOf(`+2${n}`, db.clinic.colleague)
  const of = (user: string): Seat => ({ db, caller: signedIn(user), tenant })
  const first = await pullPage(of(db.clinic.assistant), null, 2)
  expect(first.more).toBe(true)
  await setMember(db.clinic.assistant, { status: 'suspended' })
  await expect(pullPage(of(db.clinic.assistant), first.cursor, 2)).rejects.toMatchObject(refused)

  await assignedOnly()
  const page = await pullPage(of(db.clinic.tenantAdmin), null, 12)
  expect(page).toMatchObject({ more: true, reset: true })
  await setMember(db.clinic.tenantAdmin, { role: 'therapist' })
  const next = await pullPage(of(db.clinic.tenantAdmin), page.cursor, 12)
  expect(next.reset).toBe(true)
  expect(brought(next, 'threads')).toEqual([])
})

test('a member of two clinics who leaves one keeps the other', async () => {
  const other = await insertClinic(db.sql, 2)
  await db.sql`insert into tenant_members (tenant_id, user_id) values (${other.tenant}, ${db.clinic.assistant})`
  const there = device({ db, caller: signedIn(db.clinic.assistant), tenant: other.tenant })
  await say(db.sql, { tenant_id: other.tenant, from_number: '+1' })
  await there.pull()
  await db.sql`delete from tenant_members where tenant_id = ${tenant} and user_id = ${db.clinic.assistant}`
  await expect(deviceOf(db.clinic.assistant).pull()).rejects.toMatchObject(refused)
  const [page] = await there.pull()
  expect(page).toMatchObject({ reset: false, changes: {} })
  expect(there.ids('threads')).toHaveLength(1)
})

test('a clinic that is removed refuses its members as it refuses strangers, and leaves nothing behind', async () => {
  const thread = await threadOf('+1', db.clinic.assistant)
  await push({ db, caller: signedIn(db.clinic.assistant), tenant }, client, [
    { id: 1, name: 'set_status', args: { thread_id: thread, status: 'pending' } },
  ])
  await db.sql`delete from conversation_messages where thread_id = ${thread}`
  const members = [db.clinic.assistant, db.clinic.admin].map((user) => deviceOf(user))
  for (const member of members) await member.pull()
  await db.sql`delete from tenants where id = ${tenant}`
  for (const member of members) await expect(member.pull()).rejects.toMatchObject(refused)
  await expect(push({ db, caller: signedIn(db.clinic.assistant), tenant }, client, [])).rejects.toMatchObject(refused)
  for (const table of ['inbox_tombstones', 'inbox_clients', 'inbox_receipts', 'inbox_push_rates', 'inbox_pokes']) {
    expect({ table, rows: await db.sql.unsafe(`select from ${table}`) }).toEqual({ table, rows: [] })
  }
})
