import { densityOf } from '../../views/density.ts'
import { LANGUAGES, languageOf, THEMES, themeOf } from '../../personal.ts'
import type { Command, CommandContext } from '../command.ts'

/** What a person chooses for themselves, on all their devices. */
export function personCommands({ inbox, texts }: CommandContext): Command[] {
  const { preferences } = inbox.getSnapshot()
  const set = (settings: Record<string, unknown>) => (): void => void inbox.setPreferences(settings)
  const command = (id: string, label: string, rest: Pick<Command, 'isOn' | 'run'>): Command => ({
    id,
    key: id,
    group: 'person',
    label,
    icon: 'gear',
    ...rest,
  })
  const density = densityOf(preferences)
  const enterSends = preferences['enterSends'] !== false
  return [
    ...THEMES.map((theme) =>
      command(`theme-${theme}`, texts.t(`theme.${theme}`), { isOn: themeOf(preferences) === theme, run: set({ theme }) }),
    ),
    ...LANGUAGES.map(({ locale, name }) =>
      command(`language-${locale}`, texts.t('language', { name }), { isOn: languageOf(preferences) === locale, run: set({ locale }) }),
    ),
    ...(['comfortable', 'compact'] as const).map((each) =>
      command(`density-${each}`, texts.t(`density.${each}`), { isOn: density === each, run: set({ density: each }) }),
    ),
    command('enter-sends', texts.t('enter.sends'), { isOn: enterSends, run: set({ enterSends: true }) }),
    command('enter-breaks', texts.t('enter.breaks'), { isOn: !enterSends, run: set({ enterSends: false }) }),
  ]
}

/** Texts to send again, for the conversation at hand. */
export function templateCommands({ inbox, ui, texts, targets }: CommandContext): Command[] {
  const [thread] = targets
  if (!thread || targets.length > 1) return []
  return inbox.getSnapshot().templates.map(({ id, title, shortcut }) => ({
    id: null,
    key: id,
    group: 'templates',
    label: texts.t('template', { name: title }),
    icon: 'copy',
    detail: `/${shortcut}`,
    run: () => {
      if (ui.getState().openThreadId !== thread.id) ui.getState().openThread(thread.id, { focusComposer: true })
      ui.getState().askComposer({ mode: 'reply', templateId: id })
    },
  }))
}
