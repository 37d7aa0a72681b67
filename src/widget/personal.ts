import type { Preferences } from '../workspace.ts'
import type { Locale } from './i18n/locale.ts'
import type { Theme } from './theme/theme.ts'

/** Each in its own language, as who looks for it reads it. */
export const LANGUAGES: readonly { locale: Locale; name: string }[] = [
  { locale: 'pt-BR', name: 'Português' },
  { locale: 'en', name: 'English' },
  { locale: 'es', name: 'Español' },
]

export const THEMES: readonly Theme[] = ['light', 'dark', 'auto']

/** The language that a person chose for themselves; null = as the host says. */
export const languageOf = ({ locale }: Preferences): Locale | null => LANGUAGES.find((known) => known.locale === locale)?.locale ?? null

/** Likewise the theme. */
export const themeOf = ({ theme }: Preferences): Theme | null => THEMES.find((known) => known === theme) ?? null
