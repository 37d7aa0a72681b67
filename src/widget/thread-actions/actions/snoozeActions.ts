import type { EpochMs } from '../../../model.ts'
import type { Inbox } from '../../../sync/inbox.ts'
import { threadAction, type ThreadAction } from '../action.ts'
import { snoozePresets, type SnoozePreset } from '../snoozePresets.ts'

function presetOf(inbox: Inbox, is: SnoozePreset['is']): EpochMs | null {
  const { clock, tenant } = inbox.getSnapshot()
  const presets = snoozePresets({ nowMs: inbox.now(), timeZone: tenant?.timezone ?? 'America/Sao_Paulo', clock })
  return presets.find((preset) => preset.is === is)?.until ?? null
}

const snoozeUntil =
  (is: SnoozePreset['is']) =>
  (inbox: Inbox): { is: 'snooze'; until: EpochMs } | null => {
    const until = presetOf(inbox, is)
    return until === null ? null : { is: 'snooze', until }
  }

export const snoozeLaterToday: ThreadAction = threadAction({
  id: 'snooze-later-today',
  label: 'action.snoozeLaterToday',
  icon: 'clock',
  change: snoozeUntil('later-today'),
})

export const snoozeNextOpening: ThreadAction = threadAction({
  id: 'snooze-next-opening',
  label: 'action.snoozeNextOpening',
  icon: 'clock',
  change: snoozeUntil('next-opening'),
})

export const snoozeNextWeek: ThreadAction = threadAction({
  id: 'snooze-next-week',
  label: 'action.snoozeNextWeek',
  icon: 'clock',
  change: snoozeUntil('next-week'),
})

export const wake: ThreadAction = threadAction({
  id: 'wake',
  label: 'snooze.wake',
  icon: 'clock',
  change: (inbox, { snoozed_until: until }) => (until !== null && Date.parse(until) > inbox.now() ? { is: 'snooze', until: null } : null),
})
