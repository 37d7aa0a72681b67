import { useEffect, useEffectEvent } from 'react'
import type { SlaEventRow } from '../../model.ts'
import { threadRef, type PrazoEventMap } from '../inboxEvents.ts'
import { useScope } from '../InboxContext.ts'
import { contactTitle } from '../list/contact.ts'
import type { Toasts } from '../toasts/createToasts.ts'
import { alertPreferencesOf } from './alertPreferences.ts'
import { alertWords, notificationText } from './alertWords.ts'
import { chime } from './chime.ts'
import { claimAlert } from './claimAlert.ts'
import { watchAlerts } from './watchAlerts.ts'

/** Asks the host; false = it wants neither sound nor notification. */
export type OnNotify = (detail: PrazoEventMap['prazo-notify']['detail']) => boolean

/** Tells of reminders, breaches, escalations and threads open for too long, as the person chose. Renders nothing. */
export function Alerts({ toasts, onNotify }: { toasts: Toasts; onNotify: OnNotify }): null {
  const { inbox, ui, words } = useScope()
  const announce = useEffectEvent((event: SlaEventRow): void => {
    const snapshot = inbox.getSnapshot()
    const thread = snapshot.threads.get(event.thread_id)
    if (!thread) return
    const { toasts: isShown, sound, browser } = alertPreferencesOf(snapshot.preferences)
    const text = alertWords(event, words, snapshot)
    const name = contactTitle(thread, words)
    const open = (): void => ui.getState().openThread(thread.id)
    if (isShown) {
      const tone = event.kind === 'reminder' || event.kind === 'long_open' ? 'warn' : 'late'
      const isOpen = ui.getState().openThreadId === thread.id
      toasts.show({ id: event.id, tone, title: name, text, ...(isOpen ? {} : { action: { label: words.t('alert.open'), run: open } }) })
    }
    if (!onNotify({ eventId: event.id, kind: event.kind, ...threadRef(thread.id, thread.thread_key) })) return
    if (sound) chime()
    if (browser !== 'off' && !document.hasFocus()) {
      notify(event.id, { ...notificationText({ level: browser, name, text }, thread, words), lang: words.locale, open })
    }
  })
  useEffect(() => watchAlerts(inbox, { claim: claimAlert, announce: (event) => announce(event) }), [inbox])
  return null
}

function notify(id: string, { title, body, lang, open }: { title: string; body: string; lang: string; open: () => void }): void {
  if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return
  try {
    const notification = new Notification(title, { body, lang, tag: id })
    notification.addEventListener('click', () => {
      window.focus()
      open()
      notification.close()
    })
  } catch {
    // Browsers of phones know notifications of service workers alone.
  }
}
