import type { ReactElement } from 'react'
import type { Brand, Locale, Preferences, Theme } from '../session/preferences.ts'
import { Choice } from './Choice.tsx'
import { Section } from './Section.tsx'

const themes: readonly { value: Theme; label: string }[] = [
  { value: 'auto', label: 'Do aparelho' },
  { value: 'light', label: 'Claro' },
  { value: 'dark', label: 'Escuro' },
]

const brands: readonly { value: Brand; label: string }[] = [
  { value: 'clinic', label: 'Clínica' },
  { value: 'host', label: 'Outra marca' },
  { value: 'contrast', label: 'Alto contraste' },
]

const locales: readonly { value: Locale; label: string }[] = [
  { value: 'pt-BR', label: 'Português' },
  { value: 'en', label: 'English' },
  { value: 'es', label: 'Español' },
]

/** Theme and language are attributes of the tag; its colours are custom properties that the clinic's style sheet sets. */
export function Look({ preferences, change }: { preferences: Preferences; change: (part: Partial<Preferences>) => void }): ReactElement {
  return (
    <Section title="Tema e idioma">
      <Choice legend="Tema" name="theme" options={themes} value={preferences.theme} choose={(theme) => change({ theme })} />
      <Choice legend="Cores da caixa" name="brand" options={brands} value={preferences.brand} choose={(brand) => change({ brand })} />
      <Choice legend="Idioma da caixa" name="locale" options={locales} value={preferences.locale} choose={(locale) => change({ locale })} />
    </Section>
  )
}
