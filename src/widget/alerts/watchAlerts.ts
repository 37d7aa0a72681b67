import type { SlaEventRow } from '../../model.ts'
import type { Inbox, InboxSnapshot } from '../../sync/inbox.ts'
import { alertPreferencesOf } from './alertPreferences.ts'
import { concerns } from './concerns.ts'

export interface AlertPorts {
  /** Whether this tab is the one that announces the event. */
  claim: (eventId: string) => Promise<boolean>
  announce: (event: SlaEventRow) => void
}

/** Announces events that happen while the inbox is open and that concern this person, each once. Returns how to stop. */
export function watchAlerts(inbox: Pick<Inbox, 'getSnapshot' | 'subscribe' | 'now'>, { claim, announce }: AlertPorts): () => void {
  const startedAt = inbox.now()
  const seen = new Set<string>()
  let known: InboxSnapshot['slaEvents'] = new Map()
  let isOver = false

  async function consider(event: SlaEventRow): Promise<void> {
    if (!(await claim(event.id)) || isOver) return
    announce(event)
  }
  function look(): void {
    const snapshot = inbox.getSnapshot()
    const { slaEvents } = snapshot
    if (slaEvents === known) return
    const { scope } = alertPreferencesOf(snapshot.preferences)
    for (const [threadId, events] of slaEvents) {
      if (known.get(threadId) === events) continue
      for (const event of events) {
        if (seen.has(event.id)) continue
        seen.add(event.id)
        // What the first pull brings, or a night offline, is history and no news.
        if (Date.parse(event.happened_at) >= startedAt && concerns(event, snapshot, scope)) void consider(event)
      }
    }
    known = slaEvents
  }
  const stop = inbox.subscribe(look)
  look()
  return () => {
    isOver = true
    stop()
  }
}
