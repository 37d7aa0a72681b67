import { useId, type ReactElement, type ReactNode } from 'react'
import type { MessageId, ThreadId, ThreadRow } from '../../model.ts'
import { useScope, useUi } from '../InboxContext.ts'
import { contactTitle, formatNumber } from '../list/contact.ts'
import { useMinute } from '../list/useThreadList.ts'
import { Tag } from '../thread-actions/Tag.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Highlighted } from './Highlighted.tsx'
import type { MessageHit } from './useSearch.ts'

type OnOpen = (threadId: ThreadId, messageId?: MessageId) => void

export interface ResultGroupProps {
  label: string
  query: string
  threads?: readonly ThreadRow[]
  hits?: readonly MessageHit[]
  /** Why the threads were found. */
  withTags?: boolean
  onOpen: OnOpen
  children?: ReactNode
}

const NO_THREADS: readonly ThreadRow[] = []
const NO_HITS: readonly MessageHit[] = []

/** Results of one kind under their heading; nothing when there are none. */
export function ResultGroup({
  label,
  query,
  threads = NO_THREADS,
  hits = NO_HITS,
  withTags = false,
  onOpen,
  children,
}: ResultGroupProps): ReactElement | null {
  const id = useId()
  if (threads.length + hits.length === 0) return null
  return (
    <div role="group" aria-labelledby={id} className="results__group">
      <p id={id} className="results__heading">
        {label}
      </p>
      {threads.map((thread) => (
        <ThreadResult key={thread.id} id={`${id}-${thread.id}`} thread={thread} query={query} withTags={withTags} onOpen={onOpen} />
      ))}
      {hits.map((hit) => (
        <MessageResult key={hit.messageId} id={`${id}-${hit.messageId}`} hit={hit} query={query} onOpen={onOpen} />
      ))}
      {children}
    </div>
  )
}

function ThreadResult(props: { id: string; thread: ThreadRow; query: string; withTags: boolean; onOpen: OnOpen }): ReactElement {
  const { id, thread, query, withTags, onOpen } = props
  const { words } = useScope()
  const now = useMinute()
  const isOpen = useUi((state) => state.openThreadId) === thread.id
  const title = contactTitle(thread, words)
  const at = thread.last_message_at
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox has the keys
    <div id={id} role="option" aria-selected={isOpen} className="hit" data-thread={thread.id} onClick={() => onOpen(thread.id)}>
      <Avatar id={thread.id} name={title} unknown={!thread.contact_name} />
      <span className="hit__lines">
        <span className="hit__line">
          <span className="hit__name">
            <Highlighted text={title} query={query} />
          </span>
          {at !== null && <time className="hit__time">{words.brief(Date.parse(at), now)}</time>}
        </span>
        <span className="hit__text">
          {withTags
            ? thread.tags.map((name) => <Tag key={name} name={name} />)
            : thread.contact_name && thread.contact_number
              ? formatNumber(thread.contact_number)
              : thread.last_message_preview}
        </span>
      </span>
    </div>
  )
}

function MessageResult(props: { id: string; hit: MessageHit; query: string; onOpen: OnOpen }): ReactElement {
  const { id, hit, query, onOpen } = props
  const { words } = useScope()
  const now = useMinute()
  const title = contactTitle(hit.thread, words)
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox has the keys
    <div
      id={id}
      role="option"
      aria-selected={false}
      className="hit"
      data-hit={hit.messageId}
      onClick={() => onOpen(hit.thread.id, hit.messageId)}
    >
      <Avatar id={hit.thread.id} name={title} unknown={!hit.thread.contact_name} />
      <span className="hit__lines">
        <span className="hit__line">
          <bdi className="hit__name">{title}</bdi>
          <time className="hit__time">{words.brief(Date.parse(hit.createdAt), now)}</time>
        </span>
        <span className="hit__text">
          <Highlighted text={hit.body} query={query} short />
        </span>
      </span>
    </div>
  )
}
