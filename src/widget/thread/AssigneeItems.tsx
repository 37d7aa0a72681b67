import type { ReactElement } from 'react'
import type { UserId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Icon } from '../ui/Icon.tsx'

/** Menu items: me first, the others by name, nobody last. */
export function AssigneeItems({ thread }: { thread: Thread }): ReactElement {
  const { inbox, words } = useScope()
  const members = useInbox((snapshot) => snapshot.members)
  const me = useInbox((snapshot) => snapshot.me)
  const others = [...members.values()]
    .filter(({ status, user_id }) => status === 'active' && user_id !== me?.user_id)
    .sort((a, b) => a.display_name.localeCompare(b.display_name, words.locale))
  const assign = (userId: UserId | null): void => void inbox.assignThread(thread.id, userId)
  const item = ({ id, name, label }: { id: UserId; name: string; label: string }): ReactElement => (
    <button
      key={id}
      type="button"
      role="menuitemradio"
      className="menu__item"
      aria-checked={thread.assigned_to === id}
      onClick={() => assign(id)}
    >
      <Avatar id={id} name={name} size="small" />
      {label}
      {thread.assigned_to === id && (
        <span className="menu__check">
          <Icon name="check" />
        </span>
      )}
    </button>
  )
  return (
    <>
      {me &&
        item({
          id: me.user_id,
          name: me.display_name,
          label: thread.assigned_to === me.user_id ? me.display_name : words.t('assignMeLong'),
        })}
      {others.map(({ user_id, display_name }) => item({ id: user_id, name: display_name, label: display_name }))}
      {thread.assigned_to !== null && (
        <button type="button" role="menuitem" className="menu__item" onClick={() => assign(null)}>
          {words.t('unassign')}
        </button>
      )}
    </>
  )
}
