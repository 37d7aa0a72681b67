import { linkAt } from './linkAt.ts'
import type { Inline } from './parseText.ts'

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const
type Mark = keyof typeof MARKS

interface Open {
  mark: Mark | null
  children: Inline[]
}

const isMark = (char: string): char is Mark => char in MARKS
const isWord = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)
const isSpace = (char: string | undefined): boolean => char === undefined || /\s/.test(char)

/** Parses one line. A mark opens before a character that is no space and closes after one, at a word's edge, as in WhatsApp. */
export function inlineParser(): (line: string) => Inline[] {
  return (line) => {
    const stack: Open[] = [{ mark: null, children: [] }]
    let plain = ''
    let moreTicks = true
    let linksFrom = 0

    const top = (): Open => stack.at(-1) as Open
    const flush = (): void => {
      if (plain) append(top().children, { is: 'text', text: plain })
      plain = ''
    }

    for (let at = 0; at < line.length;) {
      const char = line.charAt(at)
      const before = line[at - 1]
      if (char === '`' && moreTicks) {
        const close = line.indexOf('`', at + 1)
        // No further tick on this line: never look for one again, or a line of ticks takes quadratic time.
        moreTicks = close >= 0
        if (close > at + 1) {
          flush()
          top().children.push({ is: 'code', text: line.slice(at + 1, close) })
          at = close + 1
          continue
        }
      }
      const link = at < linksFrom || isWord(before) ? null : linkAt(line, at)
      // What is no link is not searched for links again: `www.www.www.…` would take quadratic time.
      if (link) linksFrom = link.end
      if (link?.href) {
        flush()
        top().children.push({ is: 'link', text: link.text, href: link.href })
        at = link.end
        continue
      }
      if (isMark(char) && mark(char, { before, after: line[at + 1] })) {
        at++
        continue
      }
      plain += char
      at++
    }
    flush()
    while (stack.length > 1) giveUp()
    return top().children

    /** Opens or closes at a mark; false when it is but a character. */
    function mark(char: Mark, { before, after }: { before: string | undefined; after: string | undefined }): boolean {
      const opener = stack.findIndex((open) => open.mark === char)
      if (opener > 0 && !isSpace(before) && !isWord(after) && (plain !== '' || top().children.length > 0 || stack.length - 1 > opener)) {
        flush()
        while (stack.length - 1 > opener) giveUp()
        const closed = stack.pop() as Open
        top().children.push({ is: MARKS[char], children: closed.children })
        return true
      }
      if (opener < 0 && !isSpace(after) && !isWord(before)) {
        flush()
        stack.push({ mark: char, children: [] })
        return true
      }
      return false
    }

    /** A mark that never closed is text. */
    function giveUp(): void {
      const open = stack.pop() as Open
      const { children } = top()
      append(children, { is: 'text', text: open.mark ?? '' })
      for (const child of open.children) append(children, child)
    }
  }
}

function append(children: Inline[], next: Inline): void {
  const last = children.at(-1)
  if (last?.is === 'text' && next.is === 'text') last.text += next.text
  else children.push(next)
}
