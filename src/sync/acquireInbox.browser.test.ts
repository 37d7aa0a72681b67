import { afterEach, expect, test } from 'vitest'
import { acquireInbox } from './acquireInbox.ts'
import type { Inbox } from './inbox.ts'
import {
  bodies,
  inboxOf,
  live,
  patientWrites,
  server,
  signIn,
  signedIn,
  storedBodies,
  tenantId,
  threadFrom,
  threadOf,
  tokenFor,
  wire,
  type Wire,
} from './testing/people.ts'

const open: Inbox[] = []
async function opened(name: string, through?: Wire): Promise<Inbox> {
  const inbox = await inboxOf(name, through)
  open.push(inbox)
  await live(inbox)
  return inbox
}

afterEach(async () => {
  for (const inbox of open.splice(0)) {
    await inbox.wipe()
    await inbox.close()
  }
})

test('a patient writes, and both members see it within a blink, with its countdown; the answer stops it for both', async () => {
  const [helena, camila] = [await opened('Helena'), await opened('Camila')]
  expect(helena.getSnapshot().me?.display_name).toContain('Helena')

  const number = await patientWrites('Bom dia, tem horário amanhã?')
  const [seen, alsoSeen] = [await threadFrom(helena, number), await threadFrom(camila, number)]
  expect(seen.unread).toBe(1)
  expect(alsoSeen.awaiting_since).not.toBeNull()

  const feed = helena.messages(seen.id)
  await expect.poll(() => bodies(feed.getSnapshot().messages)).toEqual(['Bom dia, tem horário amanhã?'])
  await helena.sendMessage({ threadId: seen.id, body: 'Tem, às 9h.', direction: 'outbound' })
  const answered = helena.getSnapshot().threads.get(seen.id)
  expect(answered?.awaiting_since).toBeNull()
  expect(answered?.unread).toBe(0)
  expect(bodies(feed.getSnapshot().messages)).toEqual(['Bom dia, tem horário amanhã?', 'Tem, às 9h.'])

  await expect.poll(() => camila.getSnapshot().threads.get(seen.id)?.awaiting_since).toBeNull()
  const theirs = camila.messages(seen.id)
  await expect.poll(() => bodies(theirs.getSnapshot().messages)).toEqual(['Bom dia, tem horário amanhã?', 'Tem, às 9h.'])
  await expect.poll(() => helena.getSnapshot().unsent).toBe(0)
  await expect.poll(() => feed.getSnapshot().messages.at(-1)?.id).toMatch(/^\d+$/)
  expect(helena.getSnapshot().threads.get(seen.id)).toMatchObject({ pending: false, failed: false, unread: 0 })
})

test('three answers written offline survive a reload, and arrive once each and in order', async () => {
  const through = wire()
  const client = await signedIn('Rafael', through)
  const before = acquireInbox({ tenantId, client })
  await live(before)
  const thread = await threadFrom(before, await patientWrites('Alguém pode me responder?'))
  through.cut()
  await expect.poll(() => before.getSnapshot().status.is).toBe('offline')
  for (const body of ['um', 'dois', 'três']) await before.sendMessage({ threadId: thread.id, body, direction: 'outbound' })
  await before.saveDraft(thread.id, 'Meio escri')
  await before.close()

  const after = acquireInbox({ tenantId, client })
  open.push(after)
  await expect
    .poll(() => after.getSnapshot().threads.get(thread.id))
    .toMatchObject({ draft: 'Meio escri', awaiting_since: null, pending: true })
  const feed = after.messages(thread.id)
  const all = ['Alguém pode me responder?', 'um', 'dois', 'três']
  await expect.poll(() => bodies(feed.getSnapshot().messages)).toEqual(all)
  expect(after.getSnapshot().unsent).toBe(3)

  through.mend()
  await expect.poll(() => after.getSnapshot().unsent, { timeout: 10_000 }).toBe(0)
  expect(await storedBodies(client, thread.id)).toEqual(all)
  await expect.poll(() => feed.getSnapshot().messages.every((message) => message.id !== null)).toBe(true)
  expect(bodies(feed.getSnapshot().messages)).toEqual(all)
})

test('without a token, offline, the last person’s inbox opens from the device', async () => {
  const client = await signedIn('Camila')
  const before = acquireInbox({ tenantId, client })
  await live(before)
  const threads = before.getSnapshot().threads.size
  expect(threads).toBeGreaterThan(10)
  await before.close()

  const after = acquireInbox({ tenantId, ...server, accessToken: () => Promise.reject(new TypeError('Failed to fetch')) })
  open.push(after)
  await expect.poll(() => after.getSnapshot().threads.size).toBe(threads)
  await expect.poll(() => after.getSnapshot().status.is).toBe('offline')
})

test('elements of one page share one engine; the last one out closes it', async () => {
  const through = wire()
  const client = await signedIn('Helena', through)
  const [one, other] = [acquireInbox({ tenantId, client }), acquireInbox({ tenantId, client })]
  open.push(other)
  await live(one)
  await live(other)
  expect(one.getSnapshot()).toBe(other.getSnapshot())
  await one.close()
  await patientWrites('Oi')
  const before = through.requests.length
  other.reconnect()
  await expect.poll(() => through.requests.length).toBeGreaterThan(before)
})

test('signing out empties the device, and signing in again starts anew', async () => {
  const client = await signedIn('Helena')
  const inbox = acquireInbox({ tenantId, client })
  open.push(inbox)
  await live(inbox)
  await inbox.wipe()
  expect(inbox.getSnapshot()).toMatchObject({ status: { is: 'needs-sign-in' }, unsent: 0 })
  expect(inbox.getSnapshot().threads.size).toBe(0)
  const names = (await indexedDB.databases()).map((database) => database.name ?? '')
  const { data } = await client.auth.getUser()
  expect(names.filter((name) => name.endsWith(data.user?.id ?? '?'))).toEqual([])
  inbox.reconnect()
  await live(inbox)
  expect(inbox.getSnapshot().threads.size).toBeGreaterThan(10)
})

test('when somebody else signs in, it is their inbox, and nothing of the first is sent as theirs', async () => {
  const client = await signedIn('Helena')
  const inbox = acquireInbox({ tenantId, client })
  open.push(inbox)
  await live(inbox)
  expect(inbox.getSnapshot().me?.display_name).toMatch(/^Helena/)
  await signIn(client, 'Rafael')
  await expect.poll(() => inbox.getSnapshot().me?.display_name, { timeout: 5000 }).toMatch(/^Rafael/)
  await live(inbox)
})

test('a stranger to the tenant is told so, and sees nothing', async () => {
  const token = await tokenFor({ sub: crypto.randomUUID(), role: 'authenticated' })
  const inbox = acquireInbox({ tenantId, ...server, accessToken: () => Promise.resolve(token) })
  open.push(inbox)
  await expect.poll(() => inbox.getSnapshot().status).toMatchObject({ is: 'blocked', error: { kind: 'not-a-member' } })
  expect(inbox.getSnapshot().threads.size).toBe(0)
})

test('an expired token pauses the inbox until the host has a fresh one', async () => {
  const good = (await (await signedIn('Helena')).auth.getSession()).data.session?.access_token ?? ''
  const { sub } = JSON.parse(atob(good.split('.')[1] ?? '')) as { sub: string }
  let token = await tokenFor({ sub, role: 'authenticated', exp: 1 })
  const inbox = acquireInbox({ tenantId, ...server, accessToken: () => Promise.resolve(token) })
  open.push(inbox)
  const errors: string[] = []
  inbox.onError((error) => errors.push(error.kind))
  await expect.poll(() => inbox.getSnapshot().status.is).toBe('needs-sign-in')
  expect(errors).toEqual(['unauthorized'])
  token = good
  inbox.reconnect()
  await live(inbox)
})

test('a token that expires while the inbox is open costs nothing: the next one takes its place, and nudges go on', async () => {
  const good = (await (await signedIn('Helena')).auth.getSession()).data.session?.access_token ?? ''
  const { sub } = JSON.parse(atob(good.split('.')[1] ?? '')) as { sub: string }
  const exp = Math.floor(Date.now() / 1000) + 3
  const brief = await tokenFor({ sub, role: 'authenticated', exp })
  const isOver = (): boolean => Date.now() > exp * 1000
  const inbox = acquireInbox({ tenantId, ...server, accessToken: () => Promise.resolve(isOver() ? good : brief) })
  open.push(inbox)
  const errors: string[] = []
  inbox.onError((error) => errors.push(error.kind))
  await live(inbox)
  expect(isOver()).toBe(false)
  // The server has closed the channel by then.
  await expect.poll(() => Date.now() > exp * 1000 + 1500, { timeout: 6000 }).toBe(true)
  const number = await patientWrites('Ainda tem alguém aí?')
  // Long before the safety poll.
  await expect.poll(() => threadOf(inbox, number)?.last_message_preview, { timeout: 3000 }).toBe('Ainda tem alguém aí?')
  expect(inbox.getSnapshot().status.is).toBe('live')
  expect(errors).toEqual([])
})

test('nobody signed in is told so', async () => {
  const inbox = acquireInbox({ tenantId, ...server, accessToken: () => Promise.resolve(null) })
  open.push(inbox)
  await expect.poll(() => inbox.getSnapshot().status.is).toBe('needs-sign-in')
})

test('a server that is not there leaves the inbox offline', async () => {
  const token = await tokenFor({ sub: crypto.randomUUID(), role: 'authenticated' })
  const inbox = acquireInbox({ tenantId, url: 'http://127.0.0.1:9', key: server.key, accessToken: () => Promise.resolve(token) })
  open.push(inbox)
  await expect.poll(() => inbox.getSnapshot().status.is).toBe('offline')
})

test('a server without Prazo’s functions, or with another key, says what to mend', async () => {
  const token = await tokenFor({ sub: crypto.randomUUID(), role: 'authenticated' })
  const inbox = acquireInbox({ tenantId, url: server.url, key: 'sb_publishable_wrong', accessToken: () => Promise.resolve(token) })
  open.push(inbox)
  const errors: string[] = []
  inbox.onError((error) => errors.push(error.kind))
  await expect.poll(() => errors).toEqual(['unauthorized'])
})

test('what is missing is named at once', () => {
  const accessToken = (): Promise<null> => Promise.resolve(null)
  expect(() => acquireInbox({ tenantId: '', ...server, accessToken })).toThrow(/tenant-id/)
  expect(() => acquireInbox({ tenantId: 'aurora', ...server, accessToken })).toThrow(/UUID/)
  expect(() => acquireInbox({ tenantId, url: 'nonsense', key: server.key, accessToken })).toThrow(/supabase-url/)
  expect(() => acquireInbox({ tenantId, url: server.url, key: '', accessToken })).toThrow(/supabase-key/)
  expect(() => acquireInbox({ tenantId, client: {} as never })).toThrow(/client/)
})
