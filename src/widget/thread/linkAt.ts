export interface FoundLink {
  text: string
  /** Null for what looks like a link and must not be one. */
  href: string | null
  /** Where the text goes on. */
  end: number
}

const START = /(?:https?:\/\/|www\.|mailto:|tel:)/iy
const REST = /[^\s<>"'`]*/y
const SAFE = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const LONGEST_LINK = 2048

/**
 * The link that starts at `at`, if one does and it is safe to follow: http, https, mailto and tel only, no user name in it
 * (`https://bank.example@evil.example`), nothing invisible in its text.
 */
export function linkAt(line: string, at: number): FoundLink | null {
  START.lastIndex = at
  const start = START.exec(line)
  if (!start) return null
  REST.lastIndex = at
  const raw = trimEnd(REST.exec(line)?.[0] ?? '')
  const end = at + raw.length
  if (raw.length > LONGEST_LINK || raw.length <= start[0].length) return { text: raw, href: null, end }
  const text = raw.replace(/[\u200B-\u200F\u2060\uFEFF]/g, '')
  return { text, href: safeUrl(/^www\./i.test(text) ? `https://${text}` : text), end }
}

function safeUrl(text: string): string | null {
  if (!URL.canParse(text)) return null
  const url = new URL(text)
  if (!SAFE.has(url.protocol) || url.username || url.password) return null
  return url.href
}

/** Full stops and the like end the sentence, not the link; a closing bracket belongs to it only when one opened in it. */
function trimEnd(raw: string): string {
  let unopened = raw.split(')').length - raw.split('(').length
  let end = raw.length
  while (end > 0) {
    const last = raw.charAt(end - 1)
    if (last === ')' && unopened-- <= 0) break
    if (!'.,;:!?*_~)]}'.includes(last)) break
    end--
  }
  return raw.slice(0, end)
}
