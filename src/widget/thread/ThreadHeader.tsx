import { useId, type ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { contactTitle, firstName, formatNumber } from '../list/contact.ts'
import { AssignMenu } from '../thread-actions/AssignMenu.tsx'
import { SnoozeMenu } from '../thread-actions/SnoozeMenu.tsx'
import { useThreadChange } from '../thread-actions/useThreadChange.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { MoreActions } from './MoreActions.tsx'

export interface ThreadHeaderProps {
  thread: Thread
  onBack: () => void
  /** Opens the search in this conversation. */
  onSearch: () => void
}

/** Who is being talked to, who answers, and whether the conversation is done. */
export function ThreadHeader({ thread, onBack, onSearch }: ThreadHeaderProps): ReactElement {
  const { words } = useScope()
  const title = contactTitle(thread, words)
  return (
    <header className="thread__header" part="conversation-header">
      <button type="button" className="icon-button only-narrow" aria-label={words.t('back')} onClick={onBack}>
        <Icon name="back" size={18} />
      </button>
      <Avatar id={thread.id} name={title} unknown={!thread.contact_name} />
      <div className="thread__who">
        <h2 className="thread__name">
          <bdi>{title}</bdi>
        </h2>
        <p className="thread__number">
          {thread.contact_name && thread.contact_number ? `${formatNumber(thread.contact_number)} · ` : ''}
          {words.t('whatsapp')}
        </p>
      </div>
      <HeaderActions thread={thread} onSearch={onSearch} />
    </header>
  )
}

/** The three things one does to a conversation; on a phone they are in the menu with all the others. */
function HeaderActions({ thread, onSearch }: Omit<ThreadHeaderProps, 'onBack'>): ReactElement {
  const { words } = useScope()
  const change = useThreadChange()
  const moreId = useId()
  const isDone = thread.status === 'resolved' || thread.status === 'closed'
  return (
    <div className="thread__actions">
      <AssigneeButton thread={thread} />
      <SnoozeMenu threads={[thread]} className="button roomy-action" trigger={words.t('snooze')} />
      <button
        type="button"
        className="button wide-action"
        onClick={() => void change([thread.id], { is: 'status', status: isDone ? 'open' : 'resolved' })}
      >
        {isDone ? words.t('reopen') : words.t('resolve')}
      </button>
      <Popover
        id={moreId}
        kind="menu"
        className="icon-button"
        label={words.t('more')}
        triggerLabel={words.t('more')}
        trigger={<Icon name="more" size={18} />}
      >
        <MoreActions thread={thread} onSearch={onSearch} />
      </Popover>
    </div>
  )
}

function AssigneeButton({ thread }: { thread: Thread }): ReactElement {
  const { words } = useScope()
  const change = useThreadChange()
  const me = useInbox((snapshot) => snapshot.me)
  const { assigned_to: assignedTo } = thread
  const assignee = useInbox((snapshot) => (assignedTo ? (snapshot.members.get(assignedTo) ?? null) : null))
  if (assignedTo === null) {
    const take = (): void => void (me && change([thread.id], { is: 'assignee', userId: me.user_id }))
    return (
      <button type="button" className="button roomy-action" onClick={take}>
        {words.t('assignMe')}
      </button>
    )
  }
  return (
    <AssignMenu
      threads={[thread]}
      className="button roomy-action"
      trigger={
        <>
          <Avatar id={assignedTo} name={assignee?.display_name ?? '?'} size="small" />
          <span>
            <span className="sr-only">{words.t('assignee')} </span>
            {firstName(assignee?.display_name ?? words.t('someone'))}
          </span>
        </>
      }
    />
  )
}
