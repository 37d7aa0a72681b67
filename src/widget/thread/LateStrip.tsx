import type { ReactElement } from 'react'
import { lateAnswerOf } from '../../sla/lateAnswer.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import { spanCountdown } from '../ticker/countdown.ts'
import { Icon } from '../ui/Icon.tsx'

/** Under the header while nothing is owed: that the last answer came late [T8]. */
export function LateStrip({ thread }: { thread: Thread }): ReactElement | null {
  const { words } = useScope()
  const now = useMinute()
  const breach = useInbox((snapshot) => snapshot.answeredBreaches.get(thread.id))
  const answer = lateAnswerOf(thread, breach)
  if (!answer) return null
  const duration = spanCountdown(answer.late, 0, words).text
  return (
    <div className="strip" part="deadline deadline-late" data-state="late">
      <Icon name="check" size={15} />
      <p>{words.t('strip.answeredLate', { time: words.at(answer.answeredAt * 1000, now), duration })}</p>
    </div>
  )
}

/** That nobody has ever answered, for longer than the clinic allows; beside a deadline or without one. */
export function LongOpenStrip({ thread }: { thread: Thread }): ReactElement | null {
  const { words } = useScope()
  const now = useMinute()
  if (thread.long_open_flagged_at === null) return null
  return (
    <div className="strip" part="deadline deadline-long-open" data-state="long-open">
      <Icon name="flag" size={14} />
      <p>{words.t('sla.longOpen', { time: words.moment(Date.parse(thread.created_at), now) })}</p>
    </div>
  )
}
