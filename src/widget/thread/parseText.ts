import { inlineParser } from './parseInline.ts'

export type Inline =
  | { is: 'text'; text: string }
  | { is: 'bold' | 'italic' | 'strike'; children: Inline[] }
  | { is: 'code'; text: string }
  | { is: 'link'; text: string; href: string }

export type Block =
  | { is: 'line'; children: Inline[] }
  | { is: 'quote'; lines: Inline[][] }
  | { is: 'list'; ordered: boolean; start: number; items: Inline[][] }
  | { is: 'pre'; text: string }

/** Overrides and isolates of writing direction, which could make a message look like another one. */
const DIRECTION_TRICKS = /[\u202A-\u202E\u2066-\u2069]/g

/**
 * WhatsApp's formatting as data, for React to render: never HTML. Time and depth are bounded: each character is looked at
 * a fixed number of times, and marks nest at most three deep, whatever a stranger sends.
 */
export function parseText(body: string): Block[] {
  const text = body.replace(DIRECTION_TRICKS, '').replace(/\r\n?/g, '\n')
  const blocks: Block[] = []
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('```', at)
    const close = open < 0 ? -1 : text.indexOf('```', open + 3)
    if (close < 0) {
      parseLines(text.slice(at), blocks)
      break
    }
    if (open > at) parseLines(text.slice(at, open).replace(/\n$/, ''), blocks)
    const code = text.slice(open + 3, close).replace(/^\n|\n$/g, '')
    if (code) blocks.push({ is: 'pre', text: code })
    at = close + 3
    if (text[at] === '\n') at++
  }
  return blocks
}

function parseLines(text: string, blocks: Block[]): void {
  const parseInline = inlineParser()
  for (const line of text.split('\n')) {
    const last = blocks.at(-1)
    const quote = /^> ?(.*)$/.exec(line)
    const bullet = /^[-*] (.+)$/.exec(line)
    const numbered = /^(\d{1,3})\. (.+)$/.exec(line)
    if (quote) {
      const children = parseInline(quote[1] ?? '')
      if (last?.is === 'quote') last.lines.push(children)
      else blocks.push({ is: 'quote', lines: [children] })
    } else if (bullet || numbered) {
      const ordered = numbered !== null
      const children = parseInline((ordered ? numbered[2] : bullet?.[1]) ?? '')
      if (last?.is === 'list' && last.ordered === ordered) last.items.push(children)
      else blocks.push({ is: 'list', ordered, start: Number(numbered?.[1] ?? 1), items: [children] })
    } else {
      blocks.push({ is: 'line', children: parseInline(line) })
    }
  }
}
