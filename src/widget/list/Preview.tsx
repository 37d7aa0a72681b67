import type { ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { decodeDraft } from '../draftText.ts'
import type { Words } from '../i18n/createWords.ts'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { kindWords } from './kindWords.ts'

/** What a row says of its conversation: what was not sent, else what is being written, else the last message. */
export function Preview({ thread, isMine, now }: { thread: Thread; isMine: boolean; now: number }): ReactElement {
  const words = useWords()
  const preview = previewText(thread, words)
  if (thread.failed || (thread.last_message_failed && !thread.draft)) {
    return (
      <>
        <span className="row__failed">
          <Icon name="alert" size={12} />
          {words.t(thread.failed ? 'row.notSent' : 'delivery.failed')}
        </span>{' '}
        <bdi>{preview}</bdi>
      </>
    )
  }
  if (thread.draft) {
    return (
      <>
        <span className="row__draft">{words.t('row.draft')}</span> <bdi>{decodeDraft(thread.draft).body}</bdi>
      </>
    )
  }
  const wakesAt = thread.snoozed_until === null ? 0 : Date.parse(thread.snoozed_until)
  return (
    <>
      {wakesAt > now && <span className="row__snoozed">{words.t('row.snoozed', { time: words.at(wakesAt, now) })} · </span>}
      {thread.status === 'resolved' && `${words.t('threadStatus.resolved')} · `}
      {thread.status === 'closed' && `${words.t('threadStatus.closed')} · `}
      {isMine && `${words.t('row.you')}: `}
      <bdi>{preview}</bdi>
    </>
  )
}

/** What the last message says, or what it is when it says nothing. */
function previewText({ last_message_preview, last_message_kind, last_message_id }: Thread, words: Words): string {
  const kind = last_message_kind && last_message_kind !== 'text' ? kindWords(last_message_kind, words) : null
  if (kind && last_message_preview) return `${kind} · ${last_message_preview}`
  return kind ?? last_message_preview ?? (last_message_id ? '' : words.t('row.noMessages'))
}
