import type { ComponentType } from 'react'
import type { IconName } from '../ui/Icon.tsx'
import { AlertsTab } from './tabs/AlertsTab.tsx'
import { ClosuresTab } from './tabs/ClosuresTab.tsx'
import { HoursTab } from './tabs/HoursTab.tsx'
import { NotificationsTab } from './tabs/NotificationsTab.tsx'
import { PersonTab } from './tabs/PersonTab.tsx'
import { PromiseTab } from './tabs/PromiseTab.tsx'
import { StagesTab } from './tabs/StagesTab.tsx'
import type { SettingsKey } from './words/ptBR.ts'

export interface SettingsTab {
  id: string
  label: SettingsKey
  icon: IconName
  View: ComponentType
  /** Part of the rule: admins only, saved together, with the preview beside it. */
  isRule?: boolean
  /** For admins only, for another reason. */
  adminOnly?: boolean
}

/** The parts of the settings, in their order: a new one is a file and a line here. */
export const TABS: readonly SettingsTab[] = [
  { id: 'promise', label: 'tab.promise', icon: 'clock', View: PromiseTab, isRule: true },
  { id: 'hours', label: 'tab.hours', icon: 'pause', View: HoursTab, isRule: true },
  { id: 'closures', label: 'tab.closures', icon: 'lock', View: ClosuresTab, isRule: true },
  { id: 'stages', label: 'tab.stages', icon: 'filter', View: StagesTab, isRule: true },
  { id: 'alerts', label: 'tab.alerts', icon: 'triangle', View: AlertsTab, isRule: true },
  { id: 'notifications', label: 'tab.notifications', icon: 'bell', View: NotificationsTab },
  { id: 'person', label: 'tab.person', icon: 'person', View: PersonTab },
]
