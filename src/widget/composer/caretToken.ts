export type TokenKind = 'template' | 'mention' | 'emoji'

/** What is being typed behind a mark: `/conf`, `@raf`, `:cora`. */
export interface CaretToken {
  kind: TokenKind
  /** What stands behind the mark. */
  query: string
  from: number
  to: number
}

const KINDS: Record<string, TokenKind> = { '/': 'template', '@': 'mention', ':': 'emoji' }
const LONGEST = 40
/** A colon is typed often, and opens something only when it is meant. */
const EMOJI_LETTERS = 2

/**
 * The token that ends at the caret; null when there is none. A mark counts at the beginning of a word only, so that `9/10`,
 * `https://`, `10:30` and addresses stay what they are.
 */
export function tokenAt(text: string, caret: number): CaretToken | null {
  for (let at = caret - 1; at >= 0 && caret - at <= LONGEST; at--) {
    const char = text.charAt(at)
    if (/\s/.test(char)) return null
    const kind = KINDS[char]
    if (!kind) continue
    const before = text.charAt(at - 1)
    if (before !== '' && !/[\s(]/.test(before)) continue
    const query = text.slice(at + 1, caret)
    if (kind === 'emoji' && (query.length < EMOJI_LETTERS || !/^\p{L}+$/u.test(query))) return null
    return { kind, query, from: at, to: caret }
  }
  return null
}
