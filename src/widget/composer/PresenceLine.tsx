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
  const namesOf = (who: readonly Present[]): string => words.list(who.map(({ userId }) => nameOf(userId)))
  const viewing = words.plural('presence.viewing', present.length, { names: namesOf(present) })
  return (
    <p className="presence">
      {/* Who comes and goes is spoken, not each pause in what they type. */}
      <span className="sr-only" role="status">
        {viewing}.
      </span>
      {told.slice(0, MOST_FACES).map(({ userId }) => (
        <Avatar key={userId} id={userId} name={members.get(userId)?.display_name ?? '?'} size="small" />
      ))}
      <span aria-hidden={typing.length === 0}>
        {typing.length > 0 ? words.plural('presence.typing', typing.length, { names: namesOf(typing) }) : viewing}
      </span>
    </p>
  )
}
