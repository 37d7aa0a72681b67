/*
 * Writes the emoji's names in three languages from emojibase-data (MIT; the names are Unicode CLDR's) into the widget, cut
 * down to what a picker needs: `node scripts/emojiNames.ts`. Run it when emojibase-data is updated; a test compares.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

interface Compact {
  unicode: string
  label: string
  group?: number
  tags?: string[]
  skins?: unknown[]
}

const MOST_WORDS = 3
/** Building blocks, and flags, which the browser can name by itself. */
const LEFT_OUT = new Set([2, 9])
/** Of what comes for a person, a man and a woman, only the person is kept. */
const GENDERED = /\u200D[\u2640\u2642]|^[\u{1F468}\u{1F469}]./u

export const languages = ['pt', 'en', 'es'] as const

/** One line an emoji: `char|name|other words|group|1 if it comes in skin tones`. */
export function emojiNames(language: (typeof languages)[number]): string {
  const all = createRequire(import.meta.url)(`emojibase-data/${language}/compact.json`) as Compact[]
  return all
    .filter(({ group, unicode }) => group !== undefined && !LEFT_OUT.has(group) && !GENDERED.test(unicode))
    .map(({ unicode, label, group, tags = [], skins }) => {
      const words = tags.filter((tag) => !label.includes(tag) && !tag.includes('|')).slice(0, MOST_WORDS)
      return [unicode, label.replaceAll('|', ' '), words.join(' '), group, skins?.length === 5 ? 1 : ''].join('|')
    })
    .join('\n')
}

export const fileOf = (language: string): string =>
  fileURLToPath(new URL(`../src/widget/composer/emoji/names/${language}.ts`, import.meta.url))

export const sourceOf = (language: (typeof languages)[number]): string =>
  `/* oxlint-disable max-lines -- a list */\n/** Written by scripts/emojiNames.ts; the names are from Unicode CLDR by way of emojibase. */\nexport const names: string = \`${emojiNames(language)}\`\n`

if (import.meta.main) {
  for (const language of languages) {
    await mkdir(fileURLToPath(new URL('../src/widget/composer/emoji/names', import.meta.url)), { recursive: true })
    await writeFile(fileOf(language), sourceOf(language))
  }
}
