import { useId, type ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { contactTitle, firstName, formatNumber } from '../list/contact.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { AssigneeItems } from './AssigneeItems.tsx'

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

function HeaderActions({ thread, onSearch }: Omit<ThreadHeaderProps, 'onBack'>): ReactElement {
  const { inbox, ui, words } = useScope()
  const me = useInbox((snapshot) => snapshot.me)
  const assignee = useInbox((snapshot) => (thread.assigned_to ? (snapshot.members.get(thread.assigned_to) ?? null) : null))
  const isDone = thread.status === 'resolved' || thread.status === 'closed'
  const assignMenuId = useId()
  const moreMenuId = useId()
  const toggleDone = (): void => void inbox.setStatus(thread.id, isDone ? 'open' : 'resolved')
  const assignMe = (): void => void (me && inbox.assignThread(thread.id, me.user_id))
  return (
    <div className="thread__actions">
      {thread.assigned_to === null ? (
        <button type="button" className="button wide-action" onClick={assignMe}>
          {words.t('assignMe')}
        </button>
      ) : (
        <Popover
          id={assignMenuId}
          kind="menu"
          className="button wide-action"
          label={words.t('assignMenu')}
          trigger={
            <>
              <Avatar id={thread.assigned_to} name={assignee?.display_name ?? '?'} size="small" />
              <span>
                <span className="sr-only">{words.t('assignee')} </span>
                {firstName(assignee?.display_name ?? words.t('someone'))}
              </span>
            </>
          }
        >
          <AssigneeItems thread={thread} />
        </Popover>
      )}
      <button type="button" className="button wide-action" onClick={toggleDone}>
        {isDone ? words.t('reopen') : words.t('resolve')}
      </button>
      <Popover
        id={moreMenuId}
        kind="menu"
        className="icon-button"
        label={words.t('more')}
        triggerLabel={words.t('more')}
        trigger={<Icon name="more" size={18} />}
      >
        <button type="button" role="menuitem" className="menu__item" onClick={onSearch}>
          {words.t('find')}
        </button>
        <button type="button" role="menuitem" className="menu__item only-not-wide" onClick={() => ui.getState().showDetails(true)}>
          {words.t('showDetails')}
        </button>
        <button type="button" role="menuitem" className="menu__item" onClick={toggleDone}>
          {isDone ? words.t('reopen') : words.t('resolve')}
        </button>
        <hr className="menu__line" />
        <AssigneeItems thread={thread} />
      </Popover>
    </div>
  )
}
