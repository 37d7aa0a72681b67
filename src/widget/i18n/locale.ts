import { hostLocale, hostLocaleTags } from './hostLocales.ts'
import type { Messages } from './ptBR.ts'

/** The locales that come with the widget. */
export type OwnLocale = 'pt-BR' | 'en' | 'es'
/** One of its own, or one that the host has registered. */
export type Locale = OwnLocale | (string & Record<never, never>)

/** Whose words stand in for what a locale lacks, as those that a newer release brought: English, unless it is one of ours. */
export const ownOf = (locale: Locale): OwnLocale => (locale === 'pt-BR' ? 'pt-BR' : locale === 'es' ? 'es' : 'en')

const languageOf = (tag: string): string | undefined => tag.toLowerCase().split(/[-_]/)[0]

/**
 * The nearest locale to what the host asked for: one of that very name, else one of that language. `pt` and `pt-PT` read pt-BR,
 * `en-GB` reads en; anything else pt-BR.
 */
export function localeOf(asked: string | null | undefined): Locale {
  if (!asked) return 'pt-BR'
  const tags = [...hostLocaleTags(), 'pt-BR', 'en', 'es']
  const named = tags.find((tag) => tag.toLowerCase() === asked.toLowerCase().replaceAll('_', '-'))
  return named ?? tags.findLast((tag) => languageOf(tag) === languageOf(asked)) ?? 'pt-BR'
}

const loaded = new Map<Locale, Messages>()

/** All words of a locale, if they were fetched before. */
export const loadedMessages = (locale: Locale): Messages | undefined => loaded.get(locale)

/** All words of a locale, in a chunk of their own. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  const messages = await fetchMessages(locale)
  loaded.set(locale, messages)
  return messages
}

async function fetchMessages(locale: Locale): Promise<Messages> {
  const host = hostLocale(locale)
  return host ? { ...(await fetchOwn(ownOf(locale))), ...(await host()).inbox } : fetchOwn(ownOf(locale))
}

async function fetchOwn(locale: OwnLocale): Promise<Messages> {
  if (locale === 'en') return (await import('./en.ts')).en
  if (locale === 'es') return (await import('./es.ts')).es
  return (await import('./ptBR.ts')).ptBR
}

/** Which way a language is written. */
export const directionOf = (locale: Locale): 'ltr' | 'rtl' =>
  /^(ar|ckb|dv|fa|he|ps|sd|ug|ur|yi)$/.test(languageOf(locale) ?? '') ? 'rtl' : 'ltr'
