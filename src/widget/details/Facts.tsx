import type { ReactElement, ReactNode } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import { AssignMenu } from '../thread-actions/AssignMenu.tsx'
import { PriorityMark } from '../thread-actions/PriorityMark.tsx'
import { PriorityMenu } from '../thread-actions/PriorityMenu.tsx'
import { SnoozeMenu } from '../thread-actions/SnoozeMenu.tsx'
import { StageMenu } from '../thread-actions/StageMenu.tsx'
import { stageName } from '../thread-actions/stageName.ts'
import { StatusMenu } from '../thread-actions/StatusMenu.tsx'
import { Icon } from '../ui/Icon.tsx'
import { PRIORITIES, STATUSES } from '../views/filterWords.ts'

/** How a thread stands; each value opens what changes it. */
export function Facts({ thread }: { thread: Thread }): ReactElement {
  const { words } = useScope()
  const now = useMinute()
  const assignee = useInbox((snapshot) => (thread.assigned_to ? snapshot.members.get(thread.assigned_to)?.display_name : undefined))
  const team = useInbox((snapshot) => (thread.team_id ? snapshot.teams.get(thread.team_id)?.name : undefined))
  const stages = useInbox((snapshot) => snapshot.stages)
  const threads = [thread]
  const nobody = team ?? words.t('details.nobody')
  const wakesAt = thread.snoozed_until === null ? 0 : Date.parse(thread.snoozed_until)
  const value = (
    label: string,
    shown: string,
    mark: ReactNode = null,
  ): { className: string; trigger: ReactNode; triggerLabel: string } => ({
    className: 'fact',
    triggerLabel: `${label}: ${shown}`,
    trigger: (
      <>
        {mark}
        <bdi>{shown}</bdi>
        <Icon name="chevron" size={12} />
      </>
    ),
  })
  const [status, priority, stage] = [
    words.t(STATUSES[thread.status]),
    words.t(PRIORITIES[thread.priority]),
    thread.stage_key === null ? words.t('stage.none') : stageName(stages, thread.stage_key),
  ]
  return (
    <dl className="facts">
      <Fact label={words.t('details.assignee')}>
        <AssignMenu threads={threads} {...value(words.t('details.assignee'), assignee ?? nobody)} />
      </Fact>
      {assignee && team && (
        <Fact label={words.t('details.team')}>
          <bdi>{team}</bdi>
        </Fact>
      )}
      <Fact label={words.t('details.status')}>
        <StatusMenu threads={threads} {...value(words.t('details.status'), status)} />
      </Fact>
      <Fact label={words.t('details.priority')}>
        <PriorityMenu threads={threads} {...value(words.t('details.priority'), priority, <PriorityMark priority={thread.priority} />)} />
      </Fact>
      {(stages.length > 0 || thread.stage_key !== null) && (
        <Fact label={words.t('details.stage')}>
          <StageMenu threads={threads} {...value(words.t('details.stage'), stage)} />
        </Fact>
      )}
      {wakesAt > now && (
        <Fact label={words.t('details.snoozed')}>
          <SnoozeMenu threads={threads} {...value(words.t('details.snoozed'), words.timeOrDay(wakesAt, now))} />
        </Fact>
      )}
    </dl>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
