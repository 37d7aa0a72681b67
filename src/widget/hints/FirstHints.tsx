import type { ReactElement } from 'react'
import type { MessageKey } from '../i18n/ptBR.ts'
import { useInbox, useScope } from '../InboxContext.ts'

const HINTS: readonly MessageKey[] = ['hint.keys', 'hint.why', 'hint.offline']

/** What newcomers are told, one thing at a time, below the list. Each goes away for good, on all of the person's devices. */
export function FirstHints(): ReactElement | null {
  const { inbox, words } = useScope()
  const seen = useInbox((snapshot) => Number(snapshot.preferences['hintsSeen'] ?? 0))
  // Until the server has told what was seen, nothing is new.
  const isLive = useInbox((snapshot) => snapshot.status.is === 'live')
  // Keys are for those who have some.
  const at = seen === 0 && matchMedia('(pointer: coarse)').matches ? 1 : seen
  const hint = HINTS[at]
  if (!isLive || !hint) return null
  return (
    <aside className="hint" aria-label={words.t('hint.title')}>
      <span>{words.t(hint)}</span>
      <button type="button" className="link" onClick={() => void inbox.setPreferences({ hintsSeen: at + 1 })}>
        {words.t('dismiss')}
      </button>
    </aside>
  )
}
