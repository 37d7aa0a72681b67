import { ptBR, type Messages } from './ptBR.ts'

export type Locale = 'pt-BR' | 'en' | 'es'

/** The nearest locale to what the host asked for: `pt` and `pt-PT` read pt-BR, `en-GB` reads en; anything else pt-BR. */
export function localeOf(asked: string | null | undefined): Locale {
  const language = asked?.toLowerCase().split(/[-_]/)[0]
  return language === 'en' || language === 'es' ? language : 'pt-BR'
}

/** Words of a locale; Portuguese is always at hand, the others come as their own chunks. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  if (locale === 'en') return (await import('./en.ts')).en
  if (locale === 'es') return (await import('./es.ts')).es
  return ptBR
}
