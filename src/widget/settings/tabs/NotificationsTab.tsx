import { useState, type ReactElement } from 'react'
import { ALERTS, alertPreferencesOf, type AlertPreferences } from '../../alerts/alertPreferences.ts'
import { chime } from '../../alerts/chime.ts'
import { useInbox, useScope } from '../../InboxContext.ts'
import { Choice } from '../fields/Choice.tsx'
import { Toggle } from '../fields/Toggle.tsx'
import { useTexts } from '../SettingsContext.ts'
import { TabHead } from './TabHead.tsx'

/** How this person is told of deadlines; saved at once, offline too. */
export function NotificationsTab(): ReactElement {
  const { inbox } = useScope()
  const texts = useTexts()
  const preferences = useInbox((snapshot) => snapshot.preferences)
  const [permission, setPermission] = useState(permissionNow)
  const alerts = alertPreferencesOf(preferences)
  const set = (change: Partial<AlertPreferences>): void => void inbox.setPreferences({ [ALERTS]: { ...alerts, ...change } })
  async function setBrowser(browser: AlertPreferences['browser']): Promise<void> {
    set({ browser })
    // Asked for only here, by the person's own click.
    if (browser !== 'off' && permission === 'default') setPermission(await Notification.requestPermission())
  }
  const refused = permission === 'denied' ? 'notifications.denied' : permission === 'unsupported' ? 'notifications.unsupported' : null
  return (
    <>
      <TabHead title={texts.t('notifications.title')} lead={texts.t('notifications.lead')} />
      <Toggle label={texts.t('notifications.toasts')} checked={alerts.toasts} onChange={(toasts) => set({ toasts })} />
      <Choice
        label={texts.t('notifications.scope')}
        value={alerts.scope}
        options={[
          { value: 'mine', label: texts.t('notifications.mine') },
          { value: 'all', label: texts.t('notifications.all') },
        ]}
        onChange={(scope) => set({ scope })}
      />
      <div className="settings__row">
        <Toggle label={texts.t('notifications.sound')} checked={alerts.sound} onChange={(sound) => set({ sound })} />
        <button type="button" className="link" onClick={chime}>
          {texts.t('notifications.hear')}
        </button>
      </div>
      <Choice
        label={texts.t('notifications.browser')}
        hint={texts.t('notifications.browserHint')}
        value={alerts.browser}
        options={(['off', 'none', 'name', 'text'] as const).map((value) => ({ value, label: texts.t(`notifications.${value}`) }))}
        onChange={(browser) => void setBrowser(browser)}
      />
      {refused && alerts.browser !== 'off' && (
        <p className="setting__problem" role="status">
          {texts.t(refused)}
        </p>
      )}
    </>
  )
}

const permissionNow = (): NotificationPermission | 'unsupported' =>
  typeof Notification === 'undefined' ? 'unsupported' : Notification.permission
