import type { Messages } from './ptBR.ts'

export type Locale = 'pt-BR' | 'en' | 'es'

/** The nearest locale to what the host asked for: `pt` and `pt-PT` read pt-BR, `en-GB` reads en; anything else pt-BR. */
export function localeOf(asked: string | null | undefined): Locale {
  const language = asked?.toLowerCase().split(/[-_]/)[0]
  return language === 'en' || language === 'es' ? language : 'pt-BR'
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
  if (locale === 'en') return (await import('./en.ts')).en
  if (locale === 'es') return (await import('./es.ts')).es
  return (await import('./ptBR.ts')).ptBR
}
