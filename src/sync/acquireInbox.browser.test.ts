import { afterEach, expect, test } from 'vitest'
import type { Inbox } from './inbox.ts'
import { bodies, inboxOf, live, patientWrites, threadFrom } from './testing/people.ts'

const open: Inbox[] = []
async function opened(name: string): Promise<Inbox> {
  const inbox = await inboxOf(name)
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
