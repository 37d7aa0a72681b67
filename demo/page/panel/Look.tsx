import type { ReactElement } from 'react'
import type { Locale, Preferences, Theme } from '../session/preferences.ts'
import { Choice } from './Choice.tsx'
import { Section } from './Section.tsx'

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'auto', label: 'Do aparelho' },
  { value: 'light', label: 'Claro' },
  { value: 'dark', label: 'Escuro' },
]

const locales: readonly { value: Locale; label: string }[] = [
  { value: 'pt-BR', label: 'Português' },
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
]

/** Theme of the whole page, language of the inbox: both are attributes of the tag. */
export function Look({ preferences, change }: { preferences: Preferences; change: (part: Partial<Preferences>) => void }): ReactElement {
  return (
    <Section title="Tema e idioma">
      <Choice legend="Tema" name="theme" options={themes} value={preferences.theme} choose={(theme) => change({ theme })} />
      <Choice legend="Idioma da caixa" name="locale" options={locales} value={preferences.locale} choose={(locale) => change({ locale })} />
    </Section>
  )
}
