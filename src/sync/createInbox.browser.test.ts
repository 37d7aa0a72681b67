import { afterEach, expect, test } from 'vitest'
import type { TenantId, UserId } from '../model.ts'
import { browserPorts } from './browserPorts.ts'
import { createInbox } from './createInbox.ts'
import { clientCredentials } from './server/credentials.ts'
import { openDexieStorage } from './storage/dexieStorage.ts'
import type { Inbox } from './inbox.ts'
import { createSupabaseBackend } from './server/supabaseBackend.ts'
import { live, patientWrites, signedIn, storedBodies, tenantId, threadFrom, threadOf, wire, type Wire } from './testing/people.ts'
import type { SupabaseClient } from '@supabase/supabase-js'

const open: Inbox[] = []
afterEach(async () => {
  for (const inbox of open.splice(0)) await inbox.close()
})

interface Tab {
  inbox: Inbox
  wire: Wire
  client: SupabaseClient
}

/** One of several tabs of one person, with real locks, lines and IndexedDB. */
async function tab(name: string): Promise<Tab> {
  const through = wire()
  const client = await signedIn('Helena', through)
  const userId = (await client.auth.getUser()).data.user?.id as UserId
  const [tenant, credentials] = [tenantId as TenantId, clientCredentials(client)]
  const inbox = createInbox({
    name,
    tenantId: tenant,
    userId,
    openStorage: () => openDexieStorage({ name }),
    backend: createSupabaseBackend({ client, credentials, tenantId: tenant, userId }),
    ports: browserPorts(),
  })
  open.push(inbox)
  through.requests.length = 0
  return { inbox, wire: through, client }
}

const rpcs = ({ wire }: Tab): string[] => wire.requests.filter((request) => request.startsWith('inbox_'))

test('two tabs cost one stream of requests; when the leading one closes, the other leads', async () => {
  const name = `two-tabs-${crypto.randomUUID()}`
  const first = await tab(name)
  await live(first.inbox)
  const second = await tab(name)
  await live(second.inbox)
  const number = await patientWrites('Bom dia')
  const thread = await threadFrom(second.inbox, number)
  await second.inbox.sendMessage({ threadId: thread.id, body: 'Bom dia! Como posso ajudar?', direction: 'outbound' })
  await expect.poll(() => threadOf(first.inbox, number)?.last_message_direction).toBe('outbound')
  await expect.poll(() => second.inbox.getSnapshot().unsent).toBe(0)
  expect(rpcs(second)).toEqual([])
  expect(rpcs(first).filter((request) => request === 'inbox_push')).toHaveLength(1)

  await first.inbox.close()
  await expect.poll(() => rpcs(second).includes('inbox_pull'), { interval: 10, timeout: 5000 }).toBe(true)
  await patientWrites('Obrigada!', number)
  await expect.poll(() => threadOf(second.inbox, number)?.unread).toBe(1)
  expect(await storedBodies(second.client, thread.id)).toEqual(['Bom dia', 'Bom dia! Como posso ajudar?', 'Obrigada!'])
})

test('what a patient writes is on show by the nudge, long before the safety poll', async () => {
  const { inbox } = await tab(`nudge-${crypto.randomUUID()}`)
  await live(inbox)
  for (let n = 0; n < 10; n += 1) {
    const size = inbox.getSnapshot().threads.size
    await patientWrites(`Mensagem ${n}`)
    await expect.poll(() => inbox.getSnapshot().threads.size, { interval: 10, timeout: 5000 }).toBeGreaterThan(size)
  }
})

test('older messages come page by page until the beginning', async () => {
  const { inbox } = await tab(`history-${crypto.randomUUID()}`)
  const number = await patientWrites('1')
  for (let n = 2; n <= 60; n += 1) await patientWrites(String(n), number)
  await live(inbox)
  const thread = await threadFrom(inbox, number)
  await expect.poll(() => inbox.getSnapshot().threads.get(thread.id)?.message_count).toBe(60)
  const feed = inbox.messages(thread.id)
  await expect.poll(() => feed.getSnapshot().messages.length).toBeGreaterThanOrEqual(20)
  while (feed.getSnapshot().hasOlder) await feed.loadOlder()
  expect(feed.getSnapshot().messages.map((message) => message.body)).toEqual(Array.from({ length: 60 }, (_, n) => String(n + 1)))
})
