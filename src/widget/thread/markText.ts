import { foldText } from '../foldText.ts'

export interface Marked {
  is: 'text' | 'found' | 'mention'
  text: string
}

/** Splits text where a member is mentioned and where what is searched for stands. `query` comes folded. */
export function markText(text: string, { query, names }: { query: string; names: readonly string[] }): Marked[] {
  const parts: Marked[] = []
  const mentions = mentionsIn(text, names)
  let from = 0
  for (const { at, name } of mentions) {
    parts.push(...found(text.slice(from, at), query), { is: 'mention', text: `@${name}` })
    from = at + name.length + 1
  }
  return [...parts, ...found(text.slice(from), query)]
}

/** Where `@` and a name stand at a word's edge; of two names that begin alike, the longer one. */
export function mentionsIn(text: string, names: readonly string[]): { at: number; name: string }[] {
  if (names.length === 0 || !text.includes('@')) return []
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  const mentions: { at: number; name: string }[] = []
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    if (at > 0 && isWord(text.charAt(at - 1))) continue
    const name = longestFirst.find((each) => text.startsWith(each, at + 1) && !isWord(text.charAt(at + 1 + each.length)))
    if (name) mentions.push({ at, name })
  }
  return mentions
}

const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char)

function found(text: string, query: string): Marked[] {
  if (!query) return text ? [{ is: 'text', text }] : []
  const folded = foldText(text)
  const parts: Marked[] = []
  let from = 0
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, from)) {
    if (at > from) parts.push({ is: 'text', text: text.slice(from, at) })
    from = at + query.length
    parts.push({ is: 'found', text: text.slice(at, from) })
  }
  if (from < text.length) parts.push({ is: 'text', text: text.slice(from) })
  return parts
}
