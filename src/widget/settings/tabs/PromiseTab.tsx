import { useEffect, useState, type ReactElement } from 'react'
import { useInbox, useScope } from '../../InboxContext.ts'
import { Choice } from '../fields/Choice.tsx'
import { Field } from '../fields/Field.tsx'
import { MinutesField } from '../fields/MinutesField.tsx'
import { Toggle } from '../fields/Toggle.tsx'
import { useSettings } from '../SettingsContext.ts'
import { TabHead } from './TabHead.tsx'

/** What is promised, to whom, and from when on. */
export function PromiseTab(): ReactElement {
  const { texts, draft, changeRule } = useSettings()
  const { rule } = draft
  return (
    <>
      <TabHead title={texts.t('promise.title')} lead={texts.t('promise.lead')} />
      <Toggle
        label={texts.t('promise.enabled')}
        hint={texts.t('promise.enabledHint')}
        checked={rule.enabled}
        onChange={(enabled) => changeRule({ enabled })}
      />
      <MinutesField
        field="threshold_minutes"
        label={texts.t('promise.minutes')}
        value={rule.threshold_minutes}
        max={1440}
        onChange={(threshold_minutes) => changeRule({ threshold_minutes })}
      />
      <Choice
        label={texts.t('promise.scope')}
        value={rule.alert_scope}
        options={[
          { value: 'all', label: texts.t('promise.scopeAll') },
          { value: 'assigned_only', label: texts.t('promise.scopeAssigned') },
        ]}
        onChange={(alert_scope) => changeRule({ alert_scope })}
      />
      <Choice
        label={texts.t('promise.starts')}
        value={rule.clock_starts}
        options={[
          { value: 'first_unanswered', label: texts.t('promise.startsFirst') },
          { value: 'last_inbound', label: texts.t('promise.startsLast') },
        ]}
        onChange={(clock_starts) => changeRule({ clock_starts })}
      />
      <Toggle
        label={texts.t('promise.automated')}
        hint={texts.t('promise.automatedHint')}
        checked={rule.automated_replies_count}
        onChange={(automated_replies_count) => changeRule({ automated_replies_count })}
      />
      <ZoneField />
    </>
  )
}

function ZoneField(): ReactElement {
  const { inbox } = useScope()
  const { texts, draft, changeRule } = useSettings()
  const tenantZone = useInbox((snapshot) => snapshot.tenant?.timezone ?? '')
  const [zones, setZones] = useState<readonly string[]>([])
  const [isOffline, setOffline] = useState(false)
  useEffect(() => {
    let wanted = true
    inbox.ask.zones().then(
      (names) => wanted && setZones(names),
      () => wanted && setOffline(true),
    )
    return () => {
      wanted = false
    }
  }, [inbox])
  const { timezone } = draft.rule
  const shown = timezone !== null && !zones.includes(timezone) ? [timezone, ...zones] : zones
  return (
    <Field field="timezone" label={texts.t('promise.zone')} {...(isOffline && { hint: texts.t('promise.zoneOffline') })}>
      {(ids) => (
        <select
          {...ids}
          className="input"
          value={timezone ?? ''}
          onChange={(event) => changeRule({ timezone: event.target.value || null })}
        >
          <option value="">{texts.t('promise.zoneTenant', { zone: zoneName(tenantZone) })}</option>
          {shown.map((zone) => (
            <option key={zone} value={zone}>
              {zoneName(zone)}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

const zoneName = (zone: string): string => zone.replaceAll('_', ' ')
