import type { ReactElement } from 'react'
import type { InboxError, InboxErrorKind } from '../../errors.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import type { Words } from '../i18n/createWords.ts'
import { CopyDetails } from './CopyDetails.tsx'
import { Icon, type IconName } from '../ui/Icon.tsx'

interface Shown {
  icon: IconName
  title: MessageKey
  text: MessageKey
}

const unexpected: Shown = { icon: 'alert', title: 'problem.unexpected', text: 'problem.unexpectedText' }

const SHOWN: Partial<Record<InboxErrorKind, Shown>> = {
  unauthorized: { icon: 'lock', title: 'problem.unauthorized', text: 'problem.unauthorizedText' },
  'not-a-member': { icon: 'lock', title: 'problem.notMember', text: 'problem.notMemberText' },
  'server-not-ready': { icon: 'plug', title: 'problem.notReady', text: 'problem.notReadyText' },
  misconfigured: { icon: 'plug', title: 'problem.misconfigured', text: 'problem.misconfiguredText' },
  network: { icon: 'offline', title: 'problem.network', text: 'problem.networkText' },
  storage: { icon: 'alert', title: 'problem.storage', text: 'problem.storageText' },
  outdated: { icon: 'alert', title: 'problem.outdated', text: 'problem.outdatedText' },
  disconnected: { icon: 'lock', title: 'problem.disconnected', text: 'problem.disconnectedText' },
}
/** Where the code says more than the kind. */
const BY_CODE: Record<string, Shown> = {
  moved: { icon: 'lock', title: 'problem.moved', text: 'problem.movedText' },
  not_a_member: { icon: 'lock', title: 'problem.notMember', text: 'problem.dismissedText' },
}

/** Whoever sets the system up needs the reason as it is; it never holds personal data. */
const FOR_DEVELOPERS = new Set<InboxErrorKind>(['misconfigured', 'server-not-ready', 'unauthorized', 'network'])

/** What keeps the inbox from showing anything, why, and what to do. */
export function Problem({ error, words, onRetry }: { error: InboxError; words: Words; onRetry: () => void }): ReactElement {
  const { icon, title, text } = BY_CODE[error.code ?? ''] ?? SHOWN[error.kind] ?? unexpected
  const reason = FOR_DEVELOPERS.has(error.kind) ? [error.message, error.code].filter(Boolean).join(' · ') : null
  return (
    <div className="empty" role="alert" part="problem" data-kind={error.kind}>
      <span className="empty__mark" data-tone="late">
        <Icon name={icon} size={22} />
      </span>
      <h2 className="problem__title">{words.t(title)}</h2>
      <p className="empty__text">{words.t(text)}</p>
      {reason && <p className="problem__reason">{reason}</p>}
      {/* Only a reload mends this, and reloading the host's page is not ours to do. */}
      {error.kind !== 'outdated' && (
        <button type="button" className="button button--primary" onClick={onRetry}>
          {words.t('tryAgain')}
        </button>
      )}
      {error.kind === 'unexpected' && <CopyDetails error={error} words={words} />}
    </div>
  )
}
