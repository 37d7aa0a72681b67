import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startBackend, type Backend } from '../startBackend.ts'

let backend: Backend
let sql: Sql
let helena: SupabaseClient
let stranger: SupabaseClient
let tenant: string
let messageId: string

beforeAll(async () => {
  backend = await startBackend({ schedulerSeconds: 0 })
  sql = postgres(backend.dbUrl, { max: 2, onnotice: () => {} })
  const [own, other] = backend.tenants as [Backend['tenants'][0], Backend['tenants'][0]]
  tenant = own.id
  helena = await signedIn(own.users[0]!.email)
  stranger = await signedIn(other.users[0]!.email)
})
afterAll(async () => {
  await sql.end()
  await backend.close()
})

async function signedIn(email: string): Promise<SupabaseClient> {
  const client = createClient(backend.url, backend.publishableKey, { auth: { persistSession: false, autoRefreshToken: false } })
  const { error } = await client.auth.signInWithPassword({ email, password: 'prazo-demo' })
  if (error) throw error
  return client
}

const picture = (): Blob => new Blob([new Uint8Array([137, 80, 78, 71, 1, 2, 3, 4])], { type: 'image/png' })
const files = (client: SupabaseClient) => client.storage.from('inbox-media')
const path = (): string => `${tenant}/${messageId}/1.png`

test('a member uploads a picture by a signed URL; once its message is there, colleagues open it and strangers do not', async () => {
  messageId = '0190e5b0-0000-7000-8000-000000000001'
  const { data: signed, error } = await files(helena).createSignedUploadUrl(path())
  expect(error).toBeNull()
  const sent = await fetch(signed!.signedUrl, { method: 'PUT', body: picture(), headers: { 'content-type': 'image/png' } })
  expect(sent.status).toBe(200)
  expect((await files(helena).createSignedUrl(path(), 60)).error?.message).toBe('Object not found')

  await sql`insert into conversation_messages (tenant_id, message_id, from_number, kind, media_url, media_mime)
    values (${tenant}, ${messageId}, '+5511900000001', 'image', ${`storage://inbox-media/${path()}`}, 'image/png')`
  const { data } = await files(helena).createSignedUrl(path(), 60)
  const opened = await fetch(data!.signedUrl)
  expect(opened.headers.get('content-type')).toBe('image/png')
  expect(new Uint8Array(await opened.arrayBuffer())).toEqual(new Uint8Array(await picture().arrayBuffer()))
  expect((await files(stranger).createSignedUrl(path(), 60)).error?.message).toBe('Object not found')

  const part = await fetch(data!.signedUrl, { headers: { range: 'bytes=4-5' } })
  expect([part.status, part.headers.get('content-range'), [...new Uint8Array(await part.arrayBuffer())]]).toEqual([
    206,
    'bytes 4-5/8',
    [1, 2],
  ])
  const forged = data!.signedUrl.replace('1.png', '2.png')
  expect((await fetch(forged)).status).toBe(400)
})

test('nobody writes into another clinic, over a file that a message already has, or by a path of another shape', async () => {
  expect((await files(stranger).createSignedUploadUrl(path())).error?.message).toMatch(/row-level security/)
  expect((await files(helena).createSignedUploadUrl(path())).error?.message).toMatch(/row-level security/)
  expect((await files(helena).createSignedUploadUrl(`${tenant}/loose.png`)).error?.message).toMatch(/row-level security/)
})

test('what is too large or of a kind that WhatsApp does not deliver is refused in words', async () => {
  messageId = '0190e5b0-0000-7000-8000-000000000002'
  const script = await files(helena).upload(`${tenant}/${messageId}/1.html`, new Blob(['<b>'], { type: 'text/html' }))
  expect(script.error?.message).toBe('mime type text/html is not supported')
  const large = await files(helena).upload(path(), new Blob([new Uint8Array(16_777_217)], { type: 'image/png' }))
  expect(large.error?.message).toMatch(/maximum allowed size/)
  expect((await files(helena).upload(path(), picture())).error).toBeNull()
  expect((await files(helena).upload(path(), picture())).error?.message).toBe('The resource already exists')
})
