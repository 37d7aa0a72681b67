import { createClient, type SupabaseClient } from '@supabase/supabase-js'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { openProject, type OpenProject } from '../demo/openProject.ts'

/*
 * What every client relies on, asked of a whole project with the unmodified supabase-js: of the local backend, or of the real project that
 * SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY name (docs/hosting.md). It leaves a conversation behind in the seed's clinic.
 */

let project: OpenProject
let tenantId: string
const clients: SupabaseClient[] = []
const NUMBER = `+55 11 9${String(Date.now()).slice(-8, -4)}-${String(Date.now()).slice(-4)}`

beforeAll(async () => {
  project = await openProject({ backendPort: 0, threads: null }, process.env)
  tenantId = project.tenant.id
})
afterAll(async () => {
  await Promise.all(clients.map((client) => client.realtime.disconnect()))
  await project.close()
})

function client(key: string): SupabaseClient {
  const made = createClient(project.url, key, { auth: { persistSession: false, autoRefreshToken: false } })
  clients.push(made)
  return made
}

async function signedIn(role: string): Promise<SupabaseClient> {
  const { email, password } = project.members.find((member) => member.role === role)!
  const made = client(project.publishableKey)
  const { error } = await made.auth.signInWithPassword({ email, password })
  if (error) throw error
  await made.realtime.setAuth()
  return made
}

interface Page {
  cursor: string
  more: boolean
  changes: Record<string, Record<string, unknown>[] | undefined>
}

/** Pulls until there is nothing more; the last page's cursor, and all rows. */
async function pullAll(supabase: SupabaseClient, from: string | null = null): Promise<Page> {
  const changes: Page['changes'] = {}
  for (let cursor = from; ;) {
    const { data, error } = await supabase.rpc('inbox_pull', { p_tenant_id: tenantId, p_cursor: cursor })
    if (error) throw error
    const page = data as Page
    for (const [name, rows] of Object.entries(page.changes)) changes[name] = [...(changes[name] ?? []), ...(rows ?? [])]
    cursor = page.cursor
    if (!page.more) return { ...page, changes }
  }
}

test('a patient writes and is answered: the channel is poked without a word of it, a pull brings it, a retry is a duplicate, the clock stops', async () => {
  const staff = await signedIn('assistant')
  const before = await pullAll(staff)
  const pokes: { tables: string[]; xid: string }[] = []
  const channel = staff.channel(`inbox:${tenantId}`, { config: { private: true } })
  channel.on('broadcast', { event: 'poke' }, ({ payload }) => pokes.push(payload as { tables: string[]; xid: string }))
  const joined = new Promise<string>((resolve) => channel.subscribe(resolve))
  expect(await joined).toBe('SUBSCRIBED')

  const { error } = await client(project.secretKey)
    .from('conversation_messages')
    .insert({ tenant_id: tenantId, direction: 'inbound', from_number: NUMBER, body: 'Consigo mudar para sexta?' })
  expect(error).toBeNull()
  await vi.waitFor(() => expect(pokes.flatMap(({ tables }) => tables)).toContain('conversation_messages'), { timeout: 10_000 })
  expect(JSON.stringify(pokes)).not.toMatch(/sexta|55 11/)

  const news = await pullAll(staff, before.cursor)
  const thread = news.changes['threads']!.find(({ contact_number }) => contact_number === NUMBER)!
  expect(thread).toMatchObject({ status: 'open', thread_key: `anon:${NUMBER}`, sla_due_at: expect.any(String) })
  expect(news.changes['messages']!.map(({ body }) => body)).toContain('Consigo mudar para sexta?')

  const answer = { message_id: crypto.randomUUID(), thread_id: thread['id'], body: 'Claro, sexta às 10h.' }
  const push = {
    p_tenant_id: tenantId,
    p_client_id: crypto.randomUUID(),
    p_mutations: [
      { id: 1, name: 'send_message', args: answer },
      { id: 2, name: 'add_note', args: { ...answer, message_id: crypto.randomUUID(), body: 'Sala 2' } },
      { id: 3, name: 'send_message', args: { ...answer, message_id: crypto.randomUUID(), body: '' } },
    ],
  }
  const statuses = (data: unknown): string[] => (data as { status: string }[]).map(({ status }) => status)
  expect(statuses((await staff.rpc('inbox_push', push)).data)).toEqual(['applied', 'applied', 'rejected'])
  expect(statuses((await staff.rpc('inbox_push', push)).data)).toEqual(['duplicate', 'duplicate', 'duplicate'])

  const after = await pullAll(staff, news.cursor)
  expect(after.changes['threads']!.find(({ id }) => id === thread['id'])).toMatchObject({ awaiting_since: null, sla_due_at: null })
  const { data: history } = await staff.rpc('inbox_history', {
    p_tenant_id: tenantId,
    p_thread_id: thread['id'],
    p_before: null,
    p_limit: 2,
  })
  expect((history as { messages: { body: string }[] }).messages.map(({ body }) => body)).toEqual(['Claro, sexta às 10h.', 'Sala 2'])
})

test('nobody who is not signed in reads, calls or listens', async () => {
  const anon = client(project.publishableKey)
  expect((await anon.from('inbox_threads').select('id')).error?.code).toBe('42501')
  expect((await anon.rpc('inbox_pull', { p_tenant_id: tenantId })).error?.code).toBe('42501')
  const channel = anon.channel(`inbox:${tenantId}`, { config: { private: true } })
  expect(await new Promise((resolve) => channel.subscribe(resolve))).toBe('CHANNEL_ERROR')
})

test('a member sets no rule and writes no breach; what is refused is refused by name, with a hint', async () => {
  const therapist = await signedIn('therapist')
  const refused = await therapist.rpc('sla_save_rule', { p_tenant_id: tenantId, p_rule: { threshold_minutes: 5 } })
  expect(refused.error).toMatchObject({ code: 'P0001', message: 'admin_only', hint: expect.any(String) })
  const breach = { tenant_id: tenantId, thread_key: `anon:${NUMBER}`, threshold_minutes_at_breach: 1 }
  expect((await therapist.from('conversation_sla_breaches').insert(breach)).error?.code).toBe('42501')
  expect((await therapist.rpc('sla_check')).error?.code).toBe('42501')
  expect((await client(project.secretKey).rpc('sla_check')).error).toBeNull()
})

test('the check every minute answers the service key alone', async () => {
  const check = (key: string): Promise<number> =>
    fetch(`${project.url}/functions/v1/conversation-sla-check`, { method: 'POST', headers: { apikey: key } }).then(({ status }) => status)
  expect(await check(project.publishableKey)).toBe(401)
  expect(await check(project.secretKey)).toBe(200)
})
