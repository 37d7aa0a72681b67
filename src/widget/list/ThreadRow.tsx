import { memo, type NamedExoticComponent, type ReactElement } from 'react'
import type { SlaPromise } from '../../sla/promise.ts'
import type { MemberRow } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import type { TagRow, TeamRow } from '../../workspace.ts'
import { useWords } from '../InboxContext.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { contactTitle } from './contact.ts'
import { Preview } from './Preview.tsx'
import { RowMarks, RowTags, RowViewers } from './RowMarks.tsx'
import { LateBadge, LongOpenMark } from './LateBadge.tsx'
import { SlaBadge } from './SlaBadge.tsx'

export interface ThreadRowProps {
  id: string
  thread: Thread
  promise: SlaPromise | null
  assignee: MemberRow | null
  team: TeamRow | null
  tags: ReadonlyMap<string, TagRow>
  /** Names of who else looks at it, a line each. */
  viewers: string
  isMine: boolean
  isOpen: boolean
  isActive: boolean
  isSelected: boolean
  isSelecting: boolean
  isPinned: boolean
  isMentioned: boolean
  isCompact: boolean
  position: number
  count: number
  /** Milliseconds: for "yesterday" and the like, so it may be a minute old. */
  now: number
  /** Pixels from the list's top; a number, so that an unchanged row is not rendered again. */
  start: number
}

/** One conversation in the list, 58 pixels high, or 44. */
export const ThreadRow: NamedExoticComponent<ThreadRowProps> = memo(function ThreadRow(props: ThreadRowProps): ReactElement {
  const { id, thread, promise, assignee, team, isOpen, isSelecting, isSelected, now } = props
  const words = useWords()
  const title = contactTitle(thread, words)
  const at = thread.last_message_at
  return (
    <div
      id={id}
      role="option"
      part="row"
      className="row"
      aria-selected={isSelecting ? isSelected : isOpen}
      aria-current={isOpen ? 'true' : undefined}
      aria-posinset={props.position}
      aria-setsize={props.count}
      data-thread={thread.id}
      data-active={props.isActive}
      data-selected={isSelected}
      data-unread={thread.unread > 0}
      data-density={props.isCompact ? 'compact' : undefined}
      style={{ top: props.start }}
    >
      <span className="row__mark" aria-hidden="true">
        <Avatar id={thread.id} name={title} unknown={!thread.contact_name} chip={assignee?.display_name ?? team?.name ?? null} />
        <span className="row__check">{isSelected && <Icon name="check" />}</span>
      </span>
      <div className="row__lines">
        <div className="row__line">
          <bdi className="row__name">{title}</bdi>
          <RowMarks priority={thread.priority} isPinned={props.isPinned} isMentioned={props.isMentioned} />
          <RowTags names={thread.tags} tags={props.tags} />
          {(assignee ?? team) && (
            <span className="sr-only">{words.t('row.assignedTo', { name: assignee?.display_name ?? team?.name ?? '' })}</span>
          )}
          <RowViewers names={props.viewers} />
          {at && (
            <time className="row__time" dateTime={at}>
              {words.brief(Date.parse(at), now)}
            </time>
          )}
        </div>
        <div className="row__line">
          <span className="row__preview">
            <Preview thread={thread} isMine={props.isMine} now={now} />
          </span>
          <LongOpenMark thread={thread} now={now} />
          {promise ? <SlaBadge promise={promise} /> : <LateBadge thread={thread} />}
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
