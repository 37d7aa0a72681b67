import { memo, type NamedExoticComponent, type ReactElement } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import type { MemberRow, MessageKind } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { decodeDraft } from '../draftText.ts'
import type { Words } from '../i18n/createWords.ts'
import { useWords } from '../InboxContext.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { contactTitle } from './contact.ts'
import { SlaBadge } from './SlaBadge.tsx'

export interface ThreadRowProps {
  id: string
  thread: Thread
  promise: SlaPromise | null
  assignee: MemberRow | null
  isMine: boolean
  isOpen: boolean
  isActive: boolean
  position: number
  count: number
  /** Milliseconds: for "yesterday" and the like, so it may be a minute old. */
  now: number
  /** Pixels from the list's top; a number, so that an unchanged row is not rendered again. */
  start: number
}

/** One conversation in the list, 58 pixels high. */
export const ThreadRow: NamedExoticComponent<ThreadRowProps> = memo(function ThreadRow(props: ThreadRowProps): ReactElement {
  const { id, thread, promise, assignee, isOpen, isActive, now } = props
  const words = useWords()
  const title = contactTitle(thread, words)
  const at = thread.last_message_at
  return (
    <div
      id={id}
      role="option"
      part="row"
      className="row"
      aria-selected={isOpen}
      aria-posinset={props.position}
      aria-setsize={props.count}
      data-thread={thread.id}
      data-active={isActive}
      data-unread={thread.unread > 0}
      style={{ transform: `translateY(${props.start}px)` }}
    >
      <Avatar id={thread.id} name={title} unknown={!thread.contact_name} chip={assignee?.display_name ?? null} />
      <div className="row__lines">
        <div className="row__line">
          <bdi className="row__name">{title}</bdi>
          {assignee && <span className="sr-only">{words.t('row.assignedTo', { name: assignee.display_name })}</span>}
          {at && (
            <time className="row__time" dateTime={at}>
              {words.brief(Date.parse(at), now)}
            </time>
          )}
        </div>
        <div className="row__line">
          <span className="row__preview">
            <Preview thread={thread} isMine={props.isMine} words={words} />
          </span>
          <SlaBadge promise={promise} />
          {thread.unread > 0 && (
            <span className="unread">
              <span aria-hidden="true">{thread.unread > 99 ? '99+' : thread.unread}</span>
              <span className="sr-only">{words.plural('row.unread', thread.unread)}</span>
            </span>
          )}
        </div>
      </div>
    </div>
  )
})

function Preview({ thread, isMine, words }: { thread: Thread; isMine: boolean; words: Words }): ReactElement {
  const preview = previewText(thread, words)
  if (thread.failed) {
    return (
      <>
        <span className="row__failed">{words.t('row.notSent')}</span> <bdi>{preview}</bdi>
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
  const done = thread.status === 'resolved' || thread.status === 'closed'
  return (
    <>
      {done && `${words.t('row.resolved')} · `}
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

export function kindWords(kind: Exclude<MessageKind, 'text'>, words: Words): string {
  const keys = {
    image: 'kind.image',
    audio: 'kind.audio',
    video: 'kind.video',
    document: 'kind.document',
    location: 'kind.location',
    sticker: 'kind.sticker',
    template: 'kind.template',
    event: 'kind.event',
  } as const
  return words.t(keys[kind])
}
