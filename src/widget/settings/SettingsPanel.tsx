import { useMemo, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { Texts } from '../i18n/createTexts.ts'
import { useLazyTexts, type TextLoaders } from '../i18n/useLazyTexts.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { isAdmin } from '../isAdmin.ts'
import type { PanelProps } from '../panels/PanelHost.tsx'
import { Panel } from '../panels/Panel.tsx'
import { useSheet } from '../theme/useSheet.ts'
import { Icon } from '../ui/Icon.tsx'
import { PreviewCard } from './PreviewCard.tsx'
import { SaveBar } from './SaveBar.tsx'
import settings from './settings.css?inline'
import closures from './closures.css?inline'
import fields from './fields.css?inline'
import stages from './stages.css?inline'
import week from './week.css?inline'
import { SettingsProvider, type SettingsScope } from './SettingsContext.ts'
import { TABS, type SettingsTab } from './tabs.ts'
import { useSettingsDraft, type SettingsDraft } from './useSettingsDraft.ts'
import type { SettingsKey } from './words/ptBR.ts'

const LOADERS: TextLoaders<SettingsKey> = {
  part: 'settings',
  'pt-BR': async () => (await import('./words/ptBR.ts')).settingsWords,
  en: async () => (await import('./words/en.ts')).settingsWords,
  es: async () => (await import('./words/es.ts')).settingsWords,
}
const STYLES = [settings, fields, week, closures, stages].join('\n')

/** What the clinic promises, for its admins, and what each person chose for themselves. */
export function SettingsPanel({ onClose }: PanelProps): ReactElement {
  const { words } = useScope()
  const texts = useLazyTexts(LOADERS)
  const form = useSettingsDraft()
  const [isLeaving, setLeaving] = useState(false)
  const close = (): void => {
    if (form.changes > 0 && !isLeaving) setLeaving(true)
    else onClose()
  }
  return (
    <Panel title={words.t('panel.settings')} onClose={close}>
      {texts ? (
        <>
          <SettingsBody form={form} texts={texts} />
          {isLeaving && form.changes > 0 ? (
            <LeaveBar texts={texts} onStay={() => setLeaving(false)} onLeave={onClose} />
          ) : (
            <SaveBar form={form} texts={texts} />
          )}
        </>
      ) : (
        <p className="panel__wait" role="status">
          {words.t('panel.loading')}
        </p>
      )}
    </Panel>
  )
}

function SettingsBody({ form, texts }: { form: SettingsDraft; texts: Texts<SettingsKey> }): ReactElement {
  const body = useRef<HTMLDivElement>(null)
  useSheet(body, STYLES)
  const mayArrange = isAdmin(useInbox((snapshot) => snapshot.me))
  const tabs = TABS.filter(({ isRule, adminOnly }) => mayArrange || !(isRule || adminOnly))
  const [openId, setOpenId] = useState(tabs[0]?.id ?? '')
  const open = tabs.find(({ id }) => id === openId) ?? tabs[0]
  const { draft, saved, problems, change } = form
  const scope = useMemo<SettingsScope>(
    () => ({ texts, draft, saved, problems, change, changeRule: (changed) => change({ rule: { ...draft.rule, ...changed } }) }),
    [texts, draft, saved, problems, change],
  )
  return (
    <SettingsProvider value={scope}>
      <div ref={body} className="settings" data-alone={tabs.length === 1}>
        {tabs.length > 1 && <TabList tabs={tabs} openId={open?.id ?? ''} texts={texts} onOpen={setOpenId} />}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <div id="settings-part" role="tabpanel" className="settings__part scroll" tabIndex={0} aria-labelledby={`settings-${open?.id}`}>
          <div className="settings__form">{open && <open.View key={open.id} />}</div>
          {open?.isRule && <PreviewCard />}
        </div>
      </div>
    </SettingsProvider>
  )
}

interface TabListProps {
  tabs: readonly SettingsTab[]
  openId: string
  texts: Texts<SettingsKey>
  onOpen: (id: string) => void
}

function TabList({ tabs, openId, texts, onOpen }: TabListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null)
  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowDown' || event.key === 'ArrowRight' ? 1 : event.key === 'ArrowUp' || event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const next = tabs[(tabs.findIndex(({ id }) => id === openId) + step + tabs.length) % tabs.length]
    if (!next) return
    onOpen(next.id)
    list.current?.querySelector<HTMLElement>(`#settings-${next.id}`)?.focus()
  }
  return (
    <div ref={list} role="tablist" className="settings__tabs" aria-label={texts.t('tabs')}>
      {tabs.map(({ id, label, icon }) => (
        <button
          key={id}
          id={`settings-${id}`}
          type="button"
          role="tab"
          className="settings__tab"
          aria-selected={id === openId}
          aria-controls="settings-part"
          tabIndex={id === openId ? 0 : -1}
          onKeyDown={onKeyDown}
          onClick={() => onOpen(id)}
        >
          <Icon name={icon} size={15} />
          {texts.t(label)}
        </button>
      ))}
    </div>
  )
}

function LeaveBar(props: { texts: Texts<SettingsKey>; onStay: () => void; onLeave: () => void }): ReactElement {
  const { texts, onStay, onLeave } = props
  return (
    <div className="save" data-tone="late">
      <p className="save__text" role="alert">
        {texts.t('leave.question')}
      </p>
      <div className="save__actions">
        <button type="button" className="button" onClick={onLeave}>
          {texts.t('leave.leave')}
        </button>
        <button type="button" className="button button--primary" onClick={onStay}>
          {texts.t('leave.stay')}
        </button>
      </div>
    </div>
  )
}
