import type { Priority } from '../../../model.ts'
import { snoozePresets } from '../../thread-actions/snoozePresets.ts'
import { common } from '../../thread-actions/menuProps.ts'
import { orderedStages, stageName } from '../../thread-actions/stageName.ts'
import type { ThreadChange } from '../../thread-actions/threadChange.ts'
import { PRIORITIES } from '../../views/filterWords.ts'
import type { IconName } from '../../ui/Icon.tsx'
import type { PalettePage } from '../../uiStore.ts'
import type { Command, CommandContext } from '../command.ts'

type Choice = Pick<Command, 'label' | 'detail' | 'isOn' | 'stays'> & { key: string } & ({ change: ThreadChange } | { run: () => void })

/** One thing to choose for the threads at hand: who answers, until when, which tags. */
export function choiceCommands(page: PalettePage, query: string, context: CommandContext): Command[] {
  const { targets, change } = context
  const [icon, choices] = choicesOf(page, query, context)
  const ids = targets.map(({ id }) => id)
  return choices.map(({ key, label, detail, isOn, stays, ...does }) => {
    const run = 'run' in does ? does.run : (): void => void change(ids, does.change)
    return { id: null, key, group: 'thread', label, icon, detail, isOn, stays, run }
  })
}

function choicesOf(page: PalettePage, query: string, context: CommandContext): [IconName, Choice[]] {
  if (page === 'assign') return ['person', assignees(context)]
  if (page === 'snooze') return ['clock', times(context)]
  if (page === 'priority') return ['flag', priorities(context)]
  if (page === 'tags') return ['tag', tags(query, context)]
  return ['filter', stages(context)]
}

function assignees({ inbox, words, texts, targets }: CommandContext): Choice[] {
  const { members, teams, me } = inbox.getSnapshot()
  const [user, team] = [common(targets, (thread) => thread.assigned_to), common(targets, (thread) => thread.team_id)]
  const active = [...members.values()].filter(({ status }) => status === 'active')
  const meFirst = active.toSorted((a, b) => Number(b.user_id === me?.user_id) - Number(a.user_id === me?.user_id))
  return [
    ...meFirst.map(({ user_id: userId, display_name: label }): Choice => {
      const detail = userId === me?.user_id ? words.t('row.you') : undefined
      return { key: userId, label, detail, isOn: user === userId, change: { is: 'assignee', userId } }
    }),
    { key: 'nobody', label: words.t('details.nobody'), isOn: user === null, change: { is: 'assignee', userId: null } },
    ...[...teams.values()].map(({ id, name }): Choice => ({
      key: id,
      label: name,
      detail: texts.t('team'),
      isOn: team === id,
      change: { is: 'team', teamId: id },
    })),
  ]
}

function times({ inbox, ui, words, targets }: CommandContext): Choice[] {
  const nowMs = inbox.now()
  const labels = {
    'later-today': 'action.snoozeLaterToday',
    'next-opening': 'action.snoozeNextOpening',
    'next-week': 'action.snoozeNextWeek',
  } as const
  const choices = snoozePresets({ nowMs, timeZone: words.timeZone, clock: inbox.getSnapshot().clock }).map(({ is, until }): Choice => ({
    key: is,
    label: words.t(labels[is]),
    detail: words.timeOrDay(until, nowMs),
    change: { is: 'snooze', until },
  }))
  const custom: Choice = {
    key: 'custom',
    label: `${words.t('snooze.custom')}…`,
    run: () => ui.getState().showDialog({ is: 'snooze', threads: targets.map(({ id }) => id) }),
  }
  const isSnoozed = targets.some(({ snoozed_until: until }) => until !== null && Date.parse(until) > nowMs)
  const wake: Choice = { key: 'wake', label: words.t('snooze.wake'), change: { is: 'snooze', until: null } }
  return [...choices, custom, ...(isSnoozed ? [wake] : [])]
}

function priorities({ words, targets }: CommandContext): Choice[] {
  const now = common(targets, (thread) => thread.priority)
  return (Object.keys(PRIORITIES) as Priority[]).map((priority) => ({
    key: priority,
    label: words.t(PRIORITIES[priority]),
    isOn: priority === now,
    change: { is: 'priority', priority },
  }))
}

function tags(query: string, { inbox, words, targets }: CommandContext): Choice[] {
  const names = [...new Set([...inbox.getSnapshot().tags.keys(), ...targets.flatMap((thread) => thread.tags)])]
  const choices = names.map((name): Choice => {
    const isOn = targets.every((thread) => thread.tags.includes(name))
    const change: ThreadChange = { is: 'tags', add: isOn ? [] : [name], remove: isOn ? [name] : [] }
    return { key: name, label: name, isOn, stays: true, change }
  })
  const wanted = query.trim()
  if (!wanted || names.some((name) => name.toLocaleLowerCase() === wanted.toLocaleLowerCase())) return choices
  const create: Choice = {
    key: 'create',
    label: words.t('tags.create', { name: wanted }),
    stays: true,
    change: { is: 'tags', add: [wanted], remove: [] },
  }
  return [...choices, create]
}

function stages({ inbox, words, targets }: CommandContext): Choice[] {
  const { stages: known } = inbox.getSnapshot()
  const now = common(targets, (thread) => thread.stage_key)
  const named = orderedStages(known).map(({ stage_key: stage }): Choice => ({
    key: stage,
    label: stageName(known, stage),
    isOn: stage === now,
    change: { is: 'stage', stage },
  }))
  return [...named, { key: 'none', label: words.t('stage.none'), isOn: now === null, change: { is: 'stage', stage: null } }]
}
