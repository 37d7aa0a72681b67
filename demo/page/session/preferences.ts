export type Theme = 'auto' | 'light' | 'dark'
/** Whose colours the inbox wears: its own, another host's, or the strongest there are. */
export type Brand = 'clinic' | 'host' | 'contrast'
export type Locale = 'pt-BR' | 'en' | 'es'

export interface Preferences {
  theme: Theme
  brand: Brand
  locale: Locale
  panelOpen: boolean
}

const KEY = 'aurora.preferences'

/** The window's look: from the address first (`?tema=dark&idioma=en&painel=0`), then what this device remembers. */
export function readPreferences(search: URLSearchParams, stored: string | null, wide: boolean): Preferences {
  const remembered = parse(stored)
  return {
    theme: oneOf<Theme>(['auto', 'light', 'dark'], search.get('tema') ?? remembered['theme'], 'auto'),
    brand: oneOf<Brand>(['clinic', 'host', 'contrast'], search.get('marca') ?? remembered['brand'], 'clinic'),
    locale: oneOf<Locale>(['pt-BR', 'en', 'es'], search.get('idioma') ?? remembered['locale'], 'pt-BR'),
    panelOpen: search.has('painel') ? search.get('painel') !== '0' : wide,
  }
}

/** Remembers theme, colours and language; whether the panel is open belongs to the window. */
export function writePreferences({ theme, brand, locale }: Preferences, storage: Storage): void {
  storage.setItem(KEY, JSON.stringify({ theme, brand, locale }))
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
