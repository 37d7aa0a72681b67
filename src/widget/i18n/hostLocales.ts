import type { BreachKey } from '../breaches/words/ptBR.ts'
import type { PaletteKey } from '../palette/words/ptBR.ts'
import type { SearchKey } from '../search/words/ptBR.ts'
import type { SettingsKey } from '../settings/words/ptBR.ts'
import type { Messages } from './ptBR.ts'

/** All words of the widget in a language of the host's. Plurals may have more forms than `.one` and `.other`, such as `.few`. */
export interface LocaleWords {
  inbox: Messages
  settings: Record<SettingsKey, string>
  breaches: Record<BreachKey, string>
  search: Record<SearchKey, string>
  palette: Record<PaletteKey, string>
}

/** The parts that fetch their own words when they are opened. */
export type LazyPart = Exclude<keyof LocaleWords, 'inbox'>

const locales = new Map<string, () => Promise<LocaleWords>>()
const listeners = new Set<() => void>()

/**
 * Adds a language: `<prazo-inbox locale="fr">` then speaks it, at once where it is on screen already. Before one is first shown its
 * words can be replaced in the same way, those of the widget's own languages too.
 * `load` is called when the language is first shown. Throws a `RangeError` when `tag` is no BCP 47 language tag.
 */
export function registerLocale(tag: string, load: () => Promise<LocaleWords>): void {
  const [canonical] = Intl.getCanonicalLocales(tag)
  if (canonical === undefined) throw new RangeError('A locale needs a language tag.')
  let words: Promise<LocaleWords> | null = null
  locales.set(canonical, () => {
    words ??= load()
    words.catch(() => (words = null))
    return words
  })
  for (const listener of listeners) listener()
}

export const hostLocale = (tag: string): (() => Promise<LocaleWords>) | undefined => locales.get(tag)

export const hostLocaleTags = (): Iterable<string> => locales.keys()

export function subscribeLocales(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
