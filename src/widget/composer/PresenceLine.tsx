import type { ReactElement } from 'react'
import type { ThreadId, UserId } from '../../model.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { firstName } from '../list/contact.ts'
import { Avatar } from '../ui/Avatar.tsx'
import type { Present } from '../../sync/inbox.ts'

const NOBODY: readonly Present[] = []
const MOST_FACES = 3

/** Who else looks at this conversation, and who writes in it. */
export function PresenceLine({ threadId }: { threadId: ThreadId }): ReactElement | null {
  const { words } = useScope()
  const present = useInbox((snapshot) => snapshot.presence.get(threadId) ?? NOBODY)
  const members = useInbox((snapshot) => snapshot.members)
  if (present.length === 0) return null
  const nameOf = (userId: UserId): string => firstName(members.get(userId)?.display_name ?? words.t('someone'))
  const typing = present.filter((each) => each.typing)
  const told = typing.length > 0 ? typing : present
  const names = words.list(told.map(({ userId }) => nameOf(userId)))
  return (
    <p className="presence" role="status">
      {told.slice(0, MOST_FACES).map(({ userId }) => (
        <Avatar key={userId} id={userId} name={members.get(userId)?.display_name ?? '?'} size="small" />
      ))}
      <span>
        {typing.length > 0
          ? words.plural('presence.typing', told.length, { names })
          : words.plural('presence.viewing', told.length, { names })}
      </span>
    </p>
  )
}
