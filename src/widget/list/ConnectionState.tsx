import type { ReactElement } from 'react'
import type { SyncStatus } from '../../sync/inbox.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { useInbox, useWords } from '../InboxContext.ts'

const SHOWN: Record<SyncStatus['is'], { key: MessageKey; tone: 'ok' | 'busy' | 'warn' | 'late' }> = {
  starting: { key: 'status.connecting', tone: 'busy' },
  'needs-key': { key: 'status.needsKey', tone: 'warn' },
  connecting: { key: 'status.connecting', tone: 'busy' },
  'catching-up': { key: 'status.catchingUp', tone: 'busy' },
  live: { key: 'status.live', tone: 'ok' },
  offline: { key: 'status.offline', tone: 'warn' },
  'needs-sign-in': { key: 'status.signIn', tone: 'warn' },
  'storage-problem': { key: 'status.storage', tone: 'warn' },
  blocked: { key: 'status.blocked', tone: 'late' },
}

/** How fresh the list is, in a word. Not spoken: it may come and go by the minute, and what matters of it is a banner too. */
export function ConnectionState(): ReactElement {
  const words = useWords()
  const { key, tone } = SHOWN[useInbox((snapshot) => snapshot.status.is)]
  return (
    <span className="connection" part="connection" data-tone={tone}>
      <span className="connection__dot" aria-hidden="true" />
      {words.t(key)}
    </span>
  )
}
