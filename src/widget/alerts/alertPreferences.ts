import type { Preferences } from '../../workspace.ts'

/** How a person wants to be told of reminders, breaches and escalations. */
export interface AlertPreferences {
  toasts: boolean
  scope: 'mine' | 'all'
  sound: boolean
  /** What a notification of the browser may show to whoever else sees the screen. */
  browser: 'off' | 'none' | 'name' | 'text'
}

/** Quiet until asked for more. */
const QUIET: AlertPreferences = { toasts: true, scope: 'mine', sound: false, browser: 'off' }
/** The key among a person's preferences. */
export const ALERTS = 'alerts'

export function alertPreferencesOf(preferences: Preferences): AlertPreferences {
  const stored = preferences[ALERTS]
  if (typeof stored !== 'object' || stored === null) return QUIET
  const { toasts, scope, sound, browser } = stored as Record<string, unknown>
  return {
    toasts: typeof toasts === 'boolean' ? toasts : QUIET.toasts,
    scope: scope === 'all' ? 'all' : 'mine',
    sound: sound === true,
    browser: browser === 'none' || browser === 'name' || browser === 'text' ? browser : 'off',
  }
}
