import { afterEach, expect, test } from 'vitest'
import type { ThreadId } from '../../model.ts'
import type { Inbox } from '../inbox.ts'
import { inboxOf, live, patientWrites, threadFrom } from '../testing/people.ts'

const open: Inbox[] = []
afterEach(async () => {
  for (const inbox of open.splice(0)) {
    await inbox.wipe()
    await inbox.close()
  }
})

async function opened(name: string): Promise<Inbox> {
  const inbox = await inboxOf(name)
  open.push(inbox)
  await live(inbox)
  return inbox
}

const seenBy = (inbox: Inbox, thread: ThreadId): unknown => inbox.getSnapshot().presence.get(thread) ?? []

test('colleagues see who looks at a thread and who writes in it; a closed element is seen no more', async () => {
  const [helena, rafael] = [await opened('Helena'), await opened('Rafael')]
  const { id } = await threadFrom(helena, await patientWrites('Oi'))
  const userId = rafael.getSnapshot().me?.user_id
  rafael.setActivity({ threadId: id, typing: false })
  await expect.poll(() => seenBy(helena, id), { timeout: 5000 }).toEqual([{ userId, typing: false }])
  rafael.setActivity({ threadId: id, typing: true })
  await expect.poll(() => seenBy(helena, id)).toEqual([{ userId, typing: true }])
  rafael.setActivity({ threadId: id, typing: false })
  await expect.poll(() => seenBy(helena, id)).toEqual([{ userId, typing: false }])
  expect(rafael.getSnapshot().presence.size).toBe(0)

  // Who joins later learns it from the channel.
  const camila = await opened('Camila')
  await expect.poll(() => seenBy(camila, id), { timeout: 5000 }).toEqual([{ userId, typing: false }])

  open.splice(open.indexOf(rafael), 1)
  await rafael.close()
  for (const inbox of [helena, camila]) await expect.poll(() => seenBy(inbox, id), { timeout: 5000 }).toEqual([])
})
