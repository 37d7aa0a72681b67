import type { ThreadId } from '../../../model.ts'
import { THREADS, type ModelStage } from './modelStage.ts'
import type { ModelTab } from './modelTab.ts'
import type { Typed } from './witness.ts'

const SHOWN = ['status', 'priority', 'assigned_to', 'message_count', 'inbound_count', 'last_message_id', 'last_message_preview'] as const

/** What is not as it has to be once everything has come to rest; empty when all is well. */
export async function faultsAtRest(stage: ModelStage): Promise<string[]> {
  const faults = [...answers(stage), ...order(stage), ...leadership(stage)]
  for (const tab of stage.tabs) faults.push(...screen(stage, tab))
  faults.push(...(await device(stage)))
  return faults
}

/** Nothing typed is lost, nothing is delivered twice. */
function answers({ witness, server, tabs }: ModelStage): string[] {
  // In its thread, or above all threads when that has left sight.
  const refused = new Set(
    tabs.flatMap((tab) => [
      ...THREADS.flatMap((thread) => tab.feed(thread).getSnapshot().messages).flatMap((each) =>
        each.local?.is === 'rejected' ? [each.body] : [],
      ),
      ...tab.inbox.getSnapshot().rejections.map(({ body }) => body),
    ]),
  )
  return witness.typed.flatMap((typed) => {
    const arrived = server.arrivals.filter(({ body }) => body === typed.body).length
    if (arrived > 1) return [`delivered ${arrived} times: ${typed.body}`]
    const lost = arrived === 0 && typed.storedAt !== null && !typed.excused && !refused.has(typed.body)
    return lost ? [`lost: ${typed.body}`] : []
  })
}

/** What was stored before something else was begun arrives before it. */
function order({ witness, server }: ModelStage): string[] {
  // A tab that lost its disk is a device of its own from then on.
  if (witness.accidents.has('disk')) return []
  return THREADS.flatMap((thread) => {
    const arrived = server.arrivals.filter((each) => each.thread === thread)
    const told = arrived.flatMap(({ body }) => witness.typed.find((typed) => typed.body === body) ?? [])
    const before = (a: Typed, b: Typed): boolean =>
      a.storedAt !== null && a.storedAt < b.askedAt && !a.retried && !b.retried && !a.excused && !b.excused
    return told.flatMap((later, at) =>
      told.slice(0, at).flatMap((earlier) => (before(later, earlier) ? [`${later.body} after ${earlier.body}`] : [])),
    )
  })
}

/** Tabs that share a device share one channel. */
function leadership({ network, tabs }: ModelStage): string[] {
  const sharing = tabs.filter((tab) => !tab.disk.lost)
  const open = network.channels().filter((owner) => sharing.some((tab) => tab.owner === owner)).length
  return open === Math.min(1, sharing.length) ? [] : [`${open} channels for ${sharing.length} tabs`]
}

/** Every tab shows the server's state. */
function screen({ server, witness }: ModelStage, tab: ModelTab): string[] {
  const { threads, status, unsent } = tab.inbox.getSnapshot()
  const faults: string[] = []
  if (status.is !== 'live' && status.is !== 'storage-problem') faults.push(`is ${status.is}`)
  if (unsent > 0) faults.push(`${unsent} unsent`)
  const offMs = Math.abs(tab.inbox.now() - server.serverMs())
  if (offMs > 2000) faults.push(`clock off by ${offMs} ms`)
  for (const id of THREADS) {
    const row = server.threads.get(id)
    const shown = threads.get(id as ThreadId)
    if (!server.sees(row)) {
      if (shown) faults.push(`${id} is shown and not to be seen`)
      continue
    }
    if (!shown) {
      faults.push(`${id} is missing`)
      continue
    }
    for (const name of SHOWN) if (shown[name] !== row[name]) faults.push(`${id}.${name} is ${shown[name]}, not ${row[name]}`)
    if (shown.unread !== server.unreadOf(row)) faults.push(`${id} has ${shown.unread} unread, not ${server.unreadOf(row)}`)
    const drafts = tab.disk.lost ? null : witness.drafts(id)
    if (drafts && !drafts.has(shown.draft)) faults.push(`${id}'s draft is ${shown.draft}`)
    faults.push(...conversation({ server, tab, id }))
  }
  return faults
}

function conversation({ server, tab, id }: { server: ModelStage['server']; tab: ModelTab; id: string }): string[] {
  const { messages, hasOlder } = tab.feed(id).getSnapshot()
  const shown = messages.filter((each) => each.local === null).map((each) => each.body)
  const held = server.messagesOf(id).map((each) => each.body)
  const same = hasOlder ? shown.every((body, at) => body === held.at(at - shown.length)) : String(shown) === String(held)
  return same ? [] : [`${id} shows ${shown.join(', ')}; the server has ${held.join(', ')}`]
}

/** Nothing that may not be seen stays on the device. */
async function device({ browser, server, tabs }: ModelStage): Promise<string[]> {
  if (!tabs.some((tab) => !tab.disk.lost)) return []
  const visible = (id: string): boolean => server.sees(server.threads.get(id))
  return browser.storage.read(['threads', 'messages', 'reads'], async (tx) => {
    const messages = (await tx.all('messages')).map((row) => row.thread_id)
    const kept = [...(await tx.all('threads')).map((row) => row.id), ...(await tx.all('reads')).map((row) => row.thread_id), ...messages]
    return [...new Set(kept)].filter((id) => !visible(id)).map((id) => `${id} stays on the device and is not to be seen`)
  })
}
