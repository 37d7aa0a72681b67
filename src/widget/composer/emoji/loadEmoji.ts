import { ownOf, type Locale, type OwnLocale } from '../../i18n/locale.ts'

export interface Emoji {
  char: string
  /** In the person's language. */
  name: string
  /** Other words that find it. */
  words: string
  group: number
  /** It comes in five skin tones. */
  hasTones: boolean
}

/** As `scripts/emojiNames.ts` writes them: `char|name|words|1 if it has tones`, a line each, an empty line between groups. */
const NAMES: Record<OwnLocale, () => Promise<{ names: string }>> = {
  'pt-BR': () => import('./names/pt.ts'),
  en: () => import('./names/en.ts'),
  es: () => import('./names/es.ts'),
}
export const FLAGS_GROUP = 9

const loaded = new Map<Locale, Promise<readonly Emoji[]>>()

/** All emoji in the order of Unicode, with names in a language; flags are named by the browser. Fetched once a page. */
export function loadEmoji(locale: Locale): Promise<readonly Emoji[]> {
  let emoji = loaded.get(locale)
  if (!emoji) {
    emoji = NAMES[ownOf(locale)]().then(({ names }) => [...parseNames(names), ...flags(locale)])
    loaded.set(locale, emoji)
    emoji.catch(() => loaded.delete(locale))
  }
  return emoji
}

function parseNames(names: string): Emoji[] {
  return names.split('\n').map((line) => {
    const [char = '', name = '', words = '', group = '', tones = ''] = line.split('|')
    return { char, name, words, group: Number(group), hasTones: tones === '1' }
  })
}

/** Latin America and where its patients come from first, in no wider circle than a clinic's. */
const REGIONS =
  'BR AR BO CL CO CR CU DO EC SV GT HN MX NI PA PY PE PT PR UY VE AO MZ CV US CA ES FR DE IT GB IE NL BE CH AT SE NO DK FI PL UA RO GR TR RU IL LB SY EG MA NG ZA IN CN JP KR AU NZ'

function flags(locale: Locale): Emoji[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' })
  return REGIONS.split(' ').map((region) => ({
    char: [...region].map((letter) => String.fromCodePoint(0x1f1e6 + letter.charCodeAt(0) - 65)).join(''),
    name: names.of(region) ?? region,
    words: region,
    group: FLAGS_GROUP,
    hasTones: false,
  }))
}
