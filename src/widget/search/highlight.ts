import { wordsOf } from '../../sync/search/foldText.ts'
import { foldText } from '../foldText.ts'

export interface Piece {
  text: string
  found: boolean
}

/** What separates words, as the indexes of device and server see it. */
const WORD = /[^\s\u0021-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u007f]+/g
/** Text before the first find in a snippet. */
const LEAD = 32

/** Splits a text where its words begin as those of the query do, whatever their accents and capitals. */
export function highlight(text: string, query: string): Piece[] {
  const wanted = wordsOf(query).sort((a, b) => b.length - a.length)
  const pieces: Piece[] = []
  let from = 0
  for (const { index, 0: word } of foldText(text).matchAll(WORD)) {
    const start = wanted.find((each) => word.startsWith(each))
    if (start === undefined) continue
    if (index > from) pieces.push({ text: text.slice(from, index), found: false })
    from = index + start.length
    pieces.push({ text: text.slice(index, from), found: true })
  }
  if (from < text.length) pieces.push({ text: text.slice(from), found: false })
  return pieces
}

/** The same for one line: what stands long before the first find is left out. */
export function snippet(text: string, query: string): Piece[] {
  const pieces = highlight(text.replace(/\s+/g, ' ').trim(), query)
  const [first] = pieces
  if (!first || first.found || pieces.length === 1 || first.text.length <= LEAD) return pieces
  const cut = first.text.indexOf(' ', first.text.length - LEAD)
  return [{ text: `…${first.text.slice(cut < 0 ? -LEAD : cut + 1)}`, found: false }, ...pieces.slice(1)]
}
