import type { Priority, ThreadStatus } from '../../model.ts'
import type { InboxSnapshot } from '../../sync/inbox.ts'
import type { ChangeEntry, StoryEntry } from '../../workspace.ts'
import type { Words } from '../i18n/createWords.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { stageName } from '../thread-actions/stageName.ts'
import { PRIORITIES, STATUSES } from '../views/filterWords.ts'

export interface StoryNames extends Pick<InboxSnapshot, 'members' | 'teams' | 'stages'> {
  words: Words
  /** Milliseconds. */
  now: number
}

const SLA: Record<Extract<StoryEntry, { is: 'sla' }>['kind'], MessageKey> = {
  reminder: 'story.reminder',
  breach: 'story.breach',
  escalation: 'story.escalation',
  long_open: 'story.longOpen',
}

const CHANGES: Record<ChangeEntry['kind'], MessageKey> = {
  status: 'details.status',
  assignment: 'details.assignee',
  team: 'details.team',
  priority: 'details.priority',
  stage: 'details.stage',
  tags: 'details.tags',
  snooze: 'story.snooze',
  link: 'story.link',
}

/** One line of the story: `Rafael · Prioridade: Média → Urgente`. */
export function storyWords(entry: StoryEntry, as: StoryNames): string {
  const { words, members } = as
  if (entry.is === 'sla') return words.t(SLA[entry.kind])
  const who = entry.actor_id === null ? words.t('story.server') : (members.get(entry.actor_id)?.display_name ?? words.t('someone'))
  if (entry.kind === 'link') return `${who} · ${words.t('story.link')}`
  return `${who} · ${words.t(CHANGES[entry.kind])}: ${valueOf(entry, 'was', as)} → ${valueOf(entry, 'became', as)}`
}

function valueOf(entry: ChangeEntry, side: 'was' | 'became', { words, members, teams, stages, now }: StoryNames): string {
  const value = entry[side]
  if (value === null || value.length === 0) return words.t('story.nothing')
  if (typeof value !== 'string') return value.join(', ')
  switch (entry.kind) {
    case 'status':
      return words.t(STATUSES[value as ThreadStatus] ?? 'story.nothing')
    case 'priority':
      return words.t(PRIORITIES[value as Priority] ?? 'story.nothing')
    case 'assignment':
      return [...members.values()].find(({ user_id }) => user_id === value)?.display_name ?? words.t('someone')
    case 'team':
      return [...teams.values()].find(({ id }) => id === value)?.name ?? words.t('filter.goneTeam')
    case 'stage':
      return stageName(stages, value)
    case 'snooze':
      return words.timeOrDay(Date.parse(value), now)
    default:
      return value
  }
}
