import { foldText } from '../foldText.ts'

/**
 * How well a query fits a label; null when its letters are not in it in order. Whole words before beginnings of words, those before
 * letters from here and there; among equals the shorter label. Accents and capitals play no part.
 */
export function fuzzy(query: string, label: string): number | null {
  const wanted = foldText(query).split(/\s+/).filter(Boolean)
  const text = foldText(label)
  let score = 0
  for (const word of wanted) {
    const found = scoreOf(word, text)
    if (found === null) return null
    score += found
  }
  return score - text.length / 1000
}

function scoreOf(word: string, text: string): number | null {
  const at = text.indexOf(word)
  if (at >= 0) return isStart(text, at) ? 3 : 2
  let from = 0
  let starts = 0
  for (const letter of word) {
    const found = text.indexOf(letter, from)
    if (found < 0) return null
    if (isStart(text, found)) starts += 1
    from = found + 1
  }
  // Letters that are strewn about at random mean nothing.
  return starts * 2 >= word.length ? starts / word.length : null
}

const isStart = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))
