import type { ReactElement } from 'react'
import { lateAnswerOf } from '../../sla/lateAnswer.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { spanCountdown } from '../ticker/countdown.ts'
import { Icon } from '../ui/Icon.tsx'

/** A promise that was broken and answered in the end [T8]: it does not tick any more. */
export function LateBadge({ thread }: { thread: Thread }): ReactElement | null {
  const { words } = useScope()
  const breach = useInbox((snapshot) => snapshot.answeredBreaches.get(thread.id))
  const answer = lateAnswerOf(thread, breach)
  if (!answer) return null
  const { text } = spanCountdown(answer.late, 0, words)
  const short = answer.late < 60 ? words.t('sla.underMinuteShort') : `+${text}`
  const told = words.t('sla.late', { duration: text })
  return (
    <span className="badge" part="badge badge-late" data-state="late" title={told}>
      <Icon name="check" size={11} />
      <span className="sr-only">{told}</span>
      <span aria-hidden="true">{short}</span>
    </span>
  )
}

/** A thread that nobody has ever answered, for longer than the clinic allows. */
export function LongOpenMark({ thread, now }: { thread: Thread; now: number }): ReactElement | null {
  const { words } = useScope()
  if (thread.long_open_flagged_at === null) return null
  const told = words.t('sla.longOpen', { time: words.moment(Date.parse(thread.created_at), now) })
  return (
    <span className="row__flag" title={told}>
      <Icon name="flag" size={12} />
      <span className="sr-only">{told}</span>
    </span>
  )
}
