import { foldText } from '../../foldText.ts'
import type { Emoji } from './loadEmoji.ts'

const folded = new WeakMap<Emoji, { name: string; words: string }>()

function foldedOf(emoji: Emoji): { name: string; words: string } {
  let known = folded.get(emoji)
  if (!known) {
    known = { name: foldText(emoji.name), words: ` ${foldText(emoji.words)}` }
    folded.set(emoji, known)
  }
  return known
}

/** Emoji that a word finds: those whose name begins with it, then those with such a word in it, then the kindred ones. */
export function searchEmoji(emoji: readonly Emoji[], query: string): Emoji[] {
  const wanted = foldText(query.trim())
  if (!wanted) return []
  const rank = (each: Emoji): number => {
    const { name, words } = foldedOf(each)
    if (name.startsWith(wanted)) return name.length === wanted.length ? 0 : 1
    if (name.includes(` ${wanted}`)) return 2
    return words.includes(` ${wanted}`) ? 3 : 4
  }
  return emoji
    .map((each) => ({ each, rank: rank(each) }))
    .filter(({ rank: itsRank }) => itsRank < 4)
    .sort((a, b) => a.rank - b.rank)
    .map(({ each }) => each)
}

const TONES = ['', '\u{1F3FB}', '\u{1F3FC}', '\u{1F3FD}', '\u{1F3FE}', '\u{1F3FF}'] as const
export const TONE_COUNT: number = TONES.length

/** An emoji in a skin tone, 0 = none: the tone stands behind the first character, in place of a colour variation. */
export function inTone({ char, hasTones }: Emoji, tone: number): string {
  const mark = TONES[tone]
  if (!hasTones || !mark) return char
  const [first = '', ...rest] = char
  return first + mark + rest.filter((each, index) => index > 0 || each !== '\uFE0F').join('')
}
