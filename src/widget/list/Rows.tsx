import type { VirtualItem } from '@tanstack/react-virtual'
import type { ReactNode } from 'react'
import type { MemberRow, ThreadId, UserId } from '../../model.ts'
import type { Present, Thread } from '../../sync/inbox.ts'
import type { Words } from '../i18n/createWords.ts'
import { useInbox, usePromises, useScope, useUi } from '../InboxContext.ts'
import { densityOf } from '../views/density.ts'
import { ThreadRow } from './ThreadRow.tsx'
import { useMinute } from './useThreadList.ts'

export interface RowsProps {
  items: VirtualItem[]
  threads: readonly Thread[]
  rowId: string
  activeId: ThreadId | null
  selected: ReadonlySet<ThreadId>
}

/** The rows that are in sight. Each is given only what it shows, so that it renders again only when that changes. */
export function Rows({ items, threads, rowId, activeId, selected }: RowsProps): ReactNode {
  const now = useMinute()
  const promise = usePromises()
  const members = useInbox((snapshot) => snapshot.members)
  const teams = useInbox((snapshot) => snapshot.teams)
  const tags = useInbox((snapshot) => snapshot.tags)
  const pins = useInbox((snapshot) => snapshot.pins)
  const { words } = useScope()
  const presence = useInbox((snapshot) => snapshot.presence)
  const mentions = useInbox((snapshot) => snapshot.mentions)
  const me = useInbox((snapshot) => snapshot.me?.user_id ?? null)
  const isCompact = useInbox((snapshot) => densityOf(snapshot.preferences)) === 'compact'
  const openId = useUi((state) => state.openThreadId)
  return items.map(({ index, start }) => {
    const thread = threads[index]
    if (!thread) return null
    const sender = thread.last_message_direction === 'outbound' ? thread.last_message_sender_id : null
    return (
      <ThreadRow
        key={thread.id}
        id={`${rowId}-${thread.id}`}
        thread={thread}
        promise={promise(thread)}
        assignee={(thread.assigned_to && members.get(thread.assigned_to)) || null}
        team={(thread.team_id && teams.get(thread.team_id)) || null}
        tags={tags}
        viewers={viewersOf(presence.get(thread.id), members, words)}
        isMine={sender !== null && sender === me}
        isOpen={thread.id === openId}
        isActive={thread.id === activeId}
        isSelected={selected.has(thread.id)}
        isSelecting={selected.size > 0}
        isPinned={pins.has(thread.id)}
        isMentioned={mentions.has(thread.id)}
        isCompact={isCompact}
        position={index + 1}
        count={threads.length}
        now={now}
        start={start}
      />
    )
  })
}

/** Who else looks at a thread, a name a line, as text: equal text, equal row. Who writes comes first, marked by a tab. */
function viewersOf(present: readonly Present[] | undefined, members: ReadonlyMap<UserId, MemberRow>, words: Words): string {
  if (!present) return ''
  return present
    .toSorted((a, b) => Number(b.typing) - Number(a.typing))
    .map(({ userId, typing }) => `${typing ? '\t' : ''}${members.get(userId)?.display_name ?? words.t('someone')}`)
    .join('\n')
}
