export type Theme = 'auto' | 'light' | 'dark'
export type Locale = 'pt-BR' | 'en' | 'es'

export interface Preferences {
  theme: Theme
  locale: Locale
  panelOpen: boolean
}

const KEY = 'aurora.preferences'

/** The window's look: from the address first (`?tema=dark&idioma=en&painel=0`), then what this device remembers. */
export function readPreferences(search: URLSearchParams, stored: string | null, wide: boolean): Preferences {
  const remembered = parse(stored)
  return {
    theme: oneOf<Theme>(['auto', 'light', 'dark'], search.get('tema') ?? remembered['theme'], 'auto'),
    locale: oneOf<Locale>(['pt-BR', 'en', 'es'], search.get('idioma') ?? remembered['locale'], 'pt-BR'),
    panelOpen: search.has('painel') ? search.get('painel') !== '0' : wide,
  }
}

/** Remembers theme and language; whether the panel is open belongs to the window. */
export function writePreferences({ theme, locale }: Preferences, storage: Storage): void {
  storage.setItem(KEY, JSON.stringify({ theme, locale }))
}

/** What `writePreferences` stored, if anything. */
export function storedPreferences(storage: Storage): string | null {
  return storage.getItem(KEY)
}

function parse(stored: string | null): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(stored ?? '{}')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown, otherwise: T): T {
  return allowed.find((item) => item === value) ?? otherwise
}
