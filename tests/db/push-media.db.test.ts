import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TestDatabase } from '../database.ts'
import { clinicDatabase, say, signedIn, type Clinic, type StoredMessage } from './clinicFixture.ts'
import { push } from './syncClient.ts'

let db: TestDatabase & { clinic: Clinic }
let thread: StoredMessage
const client = '0190e5b0-0000-7000-8000-0000000000c1'
const message_id = '0190e5b0-0000-7000-8000-00000000000a'
beforeEach(async () => {
  db = await clinicDatabase()
  thread = await say(db.sql, { tenant_id: db.clinic.tenant, from_number: '+5511911112222' })
})
afterEach(() => db.close())

const url = (name = '1.pdf', id = message_id, tenant = db.clinic.tenant): string => `storage://inbox-media/${tenant}/${id}/${name}`
const exam = (change: object = {}) => ({
  kind: 'document',
  url: url(),
  name: 'Exame de Ana.pdf',
  mime: 'application/pdf',
  size: 1234,
  ...change,
})

async function send(args: object, id = 1): Promise<unknown> {
  const mutation = { id, name: 'send_message', args: { message_id, thread_id: thread.thread_id, body: '', ...args } }
  const [result] = await push({ db, caller: signedIn(db.clinic.assistant), tenant: db.clinic.tenant }, client, [mutation])
  return result
}

test('a file goes with an answer: its words are optional, the clock stops, the list names its kind', async () => {
  expect(await send({ media: exam() })).toMatchObject({ status: 'applied' })
  const [row] =
    await db.sql`select kind, body, media_url, media_name, media_mime, media_size::int from conversation_messages where message_id = ${message_id}`
  expect(row).toEqual({
    kind: 'document',
    body: null,
    media_url: url(),
    media_name: 'Exame de Ana.pdf',
    media_mime: 'application/pdf',
    media_size: 1234,
  })
  const [after] = await db.sql`select awaiting_since, last_message_kind from inbox_threads where id = ${thread.thread_id}`
  expect(after).toEqual({ awaiting_since: null, last_message_kind: 'document' })
})

test('a file that is not at its own message’s place is refused: nobody shows what was sent to somebody else', async () => {
  const other = '0190e5b0-0000-7000-8000-00000000000b'
  const elsewhere = [
    url('1.pdf', other),
    url('1.pdf', message_id, other),
    'https://example.com/1.pdf',
    url('../1.pdf'),
    url('Ana Souza.pdf'),
  ]
  for (const [n, each] of elsewhere.entries()) {
    expect(await send({ media: exam({ url: each }) }, n + 1)).toMatchObject({ status: 'rejected', error: { code: 'invalid_argument' } })
  }
})

test('a file says what it is', async () => {
  const wrong = [{ kind: 'sticker' }, { name: '' }, { mime: null }, { size: 0 }, { size: '12' }]
  for (const [n, change] of wrong.entries()) {
    expect(await send({ media: exam(change) }, n + 1)).toMatchObject({ status: 'rejected', error: { code: 'invalid_argument' } })
  }
  expect(await send({ media: null }, 99)).toMatchObject({ status: 'rejected', error: { code: 'message_empty' } })
})
