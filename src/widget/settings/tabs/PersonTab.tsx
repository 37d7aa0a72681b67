import type { ReactElement } from 'react'
import { useInbox, useScope } from '../../InboxContext.ts'
import { LANGUAGES, languageOf, THEMES, themeOf } from '../../personal.ts'
import { densityOf } from '../../views/density.ts'
import { Choice } from '../fields/Choice.tsx'
import { useTexts } from '../SettingsContext.ts'
import { TabHead } from './TabHead.tsx'

/** What a person chose for themselves; at once, on all their devices, offline too. */
export function PersonTab(): ReactElement {
  const { inbox } = useScope()
  const texts = useTexts()
  const preferences = useInbox((snapshot) => snapshot.preferences)
  const set = (settings: Record<string, unknown>): void => void inbox.setPreferences(settings)
  return (
    <>
      <TabHead title={texts.t('person.title')} lead={texts.t('person.lead')} />
      <Choice
        label={texts.t('person.language')}
        value={languageOf(preferences) ?? 'host'}
        options={[
          { value: 'host', label: texts.t('person.host') },
          ...LANGUAGES.map(({ locale, name }) => ({ value: locale, label: name })),
        ]}
        onChange={(locale) => set({ locale: locale === 'host' ? null : locale })}
      />
      <Choice
        label={texts.t('person.theme')}
        value={themeOf(preferences) ?? 'host'}
        options={[
          { value: 'host', label: texts.t('person.host') },
          ...THEMES.map((theme) => ({ value: theme, label: texts.t(`person.${theme}`) })),
        ]}
        onChange={(theme) => set({ theme: theme === 'host' ? null : theme })}
      />
      <Choice
        label={texts.t('person.density')}
        value={densityOf(preferences)}
        options={(['comfortable', 'compact'] as const).map((value) => ({ value, label: texts.t(`person.${value}`) }))}
        onChange={(density) => set({ density })}
      />
      <Choice
        label={texts.t('person.enter')}
        value={preferences['enterSends'] === false ? 'breaks' : 'sends'}
        options={(['sends', 'breaks'] as const).map((value) => ({ value, label: texts.t(`person.${value}`) }))}
        onChange={(value) => set({ enterSends: value === 'sends' })}
      />
    </>
  )
}
