import { randomInt } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const WORD_LENGTH = 10
const WORDS = 12

/**
 * Text that can be found again wherever it lies. A browser's database cuts what is long into blocks and leaves out what repeats, even two
 * letters of UTF-16, so it is made of short words of pure chance over many letters: most of them lie somewhere in one piece, and
 * nothing else looks like them.
 */
export interface Secret {
  name: string
  text: string
  words: string[]
}

export function secret(name: string): Secret {
  const words = Array.from({ length: WORDS }, () => Array.from({ length: WORD_LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join(''))
  return { name, text: words.join(' '), words }
}

/** Several numbers, since ten digits repeat so often that one alone might hide. */
export function secretNumbers(name: string): Secret & { numbers: string[] } {
  const words = Array.from({ length: 8 }, () => Array.from({ length: 9 }, () => randomInt(1, 10)).join(''))
  return { name, text: words.join(' '), words, numbers: words.map((digits) => `+5511${digits}`) }
}

/** The names of the secrets of which at least a word lies in a file below the directory, as 8-bit text or as UTF-16. */
export async function foundIn(dir: string, secrets: readonly Secret[]): Promise<string[]> {
  const found = new Set<string>()
  for (const entry of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const bytes = await readFile(join(entry.parentPath, entry.name)).catch(() => null)
    if (!bytes) continue
    for (const { name, words } of secrets) {
      if (found.has(name)) continue
      // As bytes: of a text in UTF-16, `includes` looks at even places only.
      if (words.some((word) => bytes.includes(word, 0, 'latin1') || bytes.includes(Buffer.from(word, 'utf16le')))) found.add(name)
    }
  }
  return [...found].toSorted()
}
