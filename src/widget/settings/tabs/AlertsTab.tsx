import type { ReactElement } from 'react'
import { Escalation } from '../fields/Escalation.tsx'
import { MinutesField } from '../fields/MinutesField.tsx'
import { Reminders } from '../fields/Reminders.tsx'
import { Toggle } from '../fields/Toggle.tsx'
import { useSettings } from '../SettingsContext.ts'
import { TabHead } from './TabHead.tsx'

const A_DAY = 1440

/** Reminders before a deadline, what follows when it breaks, and what was never answered at all. */
export function AlertsTab(): ReactElement {
  const { texts, draft, changeRule } = useSettings()
  const { rule } = draft
  return (
    <>
      <TabHead title={texts.t('alerts.title')} lead={texts.t('alerts.lead')} />
      <Reminders
        field="reminder_offsets"
        offsets={rule.reminder_offsets}
        onChange={(reminder_offsets) => changeRule({ reminder_offsets })}
      />
      <Escalation value={rule} onChange={changeRule} />
      <MinutesField
        field="escalation_after_minutes"
        label={texts.t('alerts.after')}
        value={rule.escalation_after_minutes}
        min={0}
        max={10_080}
        onChange={(escalation_after_minutes) => changeRule({ escalation_after_minutes })}
      />
      <Toggle
        label={texts.t('alerts.admins')}
        checked={rule.notify_admin_on_breach}
        onChange={(notify_admin_on_breach) => changeRule({ notify_admin_on_breach })}
      />
      <Toggle
        label={texts.t('alerts.longOpen')}
        hint={texts.t('alerts.longOpenHint')}
        checked={rule.long_open_minutes !== null}
        onChange={(isOn) => changeRule({ long_open_minutes: isOn ? A_DAY : null })}
      />
      {rule.long_open_minutes !== null && (
        <MinutesField
          field="long_open_minutes"
          label={texts.t('alerts.longOpenAfter')}
          value={rule.long_open_minutes}
          max={525_600}
          onChange={(long_open_minutes) => changeRule({ long_open_minutes })}
        />
      )}
      <Toggle
        label={texts.t('alerts.outside')}
        checked={rule.notify_outside_hours}
        onChange={(notify_outside_hours) => changeRule({ notify_outside_hours })}
      />
    </>
  )
}
