import type { ReactElement } from 'react'
import type { Texts } from '../i18n/createTexts.ts'
import type { Refusal } from './draft/refusal.ts'
import type { SettingsDraft } from './useSettingsDraft.ts'
import type { SettingsKey } from './words/ptBR.ts'

const REFUSALS: Record<Exclude<Refusal['is'], 'field'>, SettingsKey> = {
  offline: 'save.offline',
  changed: 'save.stale',
  'not-admin': 'save.notAdmin',
  failed: 'save.failed',
}

/** What is unsaved, what saving would move, and why it was refused; null while there is nothing to say. */
export function SaveBar({ form, texts }: { form: SettingsDraft; texts: Texts<SettingsKey> }): ReactElement | null {
  const { state, changes, problems } = form
  if (changes === 0 && state.is !== 'saved') return null
  return (
    <div className="save" data-tone={state.is === 'refused' || problems.size > 0 ? 'late' : undefined}>
      <p className="save__text" role="status">
        {textOf(form, texts)}
      </p>
      {changes > 0 && <SaveActions form={form} texts={texts} />}
    </div>
  )
}

function SaveActions({ form, texts }: { form: SettingsDraft; texts: Texts<SettingsKey> }): ReactElement {
  const { state, problems, save, discard, backToEditing } = form
  if (state.is === 'confirming') {
    return (
      <div className="save__actions">
        <button type="button" className="button" onClick={backToEditing}>
          {texts.t('save.back')}
        </button>
        <button type="button" className="button button--primary" onClick={() => void save({ confirmed: true })}>
          {texts.t('save.anyway')}
        </button>
      </div>
    )
  }
  const isBusy = state.is === 'counting' || state.is === 'saving'
  const isStale = state.is === 'refused' && state.refusal.is === 'changed'
  return (
    <div className="save__actions">
      <button type="button" className="button" onClick={discard}>
        {texts.t(isStale ? 'save.reload' : 'save.discard')}
      </button>
      <button
        type="button"
        className="button button--primary"
        aria-disabled={isBusy || problems.size > 0}
        onClick={() => {
          if (!isBusy && problems.size === 0) void save()
        }}
      >
        {texts.t(isBusy ? 'save.saving' : 'save.save')}
      </button>
    </div>
  )
}

function textOf({ state, changes, problems }: SettingsDraft, texts: Texts<SettingsKey>): string {
  if (state.is === 'saved')
    return state.threadsChanged === 0 ? texts.t('save.saved') : texts.plural('save.savedThreads', state.threadsChanged)
  if (state.is === 'confirming') {
    const overdue = state.threadsOverdue > 0 ? ` ${texts.plural('save.overdue', state.threadsOverdue)}` : ''
    return texts.plural('save.confirm', state.threadsChanged) + overdue
  }
  if (state.is === 'refused' && state.refusal.is !== 'field') return texts.t(REFUSALS[state.refusal.is])
  return problems.size > 0 ? texts.plural('save.problems', problems.size) : texts.plural('save.changes', changes)
}
