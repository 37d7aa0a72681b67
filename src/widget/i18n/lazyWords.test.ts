import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'

type Messages = Readonly<Record<string, string>>
const widget = join(import.meta.dirname, '..')

/** Every part with words of its own, found by its `words` folder: one that is new is looked at, too. */
const parts = readdirSync(widget, { recursive: true, encoding: 'utf8' })
  .filter((path) => /(^|\/)words\/ptBR\.ts$/.test(path))
  .map((path) => dirname(dirname(path)))

async function wordsOf(part: string, language: 'ptBR' | 'en' | 'es'): Promise<Messages> {
  const [words] = Object.values((await import(join(widget, part, 'words', `${language}.ts`))) as Record<string, Messages>)
  return words ?? {}
}
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

function sourcesOf(part: string): string {
  const folder = join(widget, part)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/test|words\//.test(path),
  )
  return files.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n')
}

it('there are such parts', () => expect(parts.length).toBeGreaterThan(3))

describe.each(parts)('the words of %s', async (part) => {
  const [ptBR, en, es] = await Promise.all([wordsOf(part, 'ptBR'), wordsOf(part, 'en'), wordsOf(part, 'es')])
  it('have the same keys and places in each language, and no empty text', () => {
    for (const messages of [en, es]) {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(ptBR).sort())
      for (const [key, text] of Object.entries(ptBR))
        expect({ key, has: placeholders(messages[key] ?? '') }).toEqual({ key, has: placeholders(text) })
      expect(Object.values(messages).filter((text) => !text.trim())).toEqual([])
    }
  })

  it('are all shown somewhere', () => {
    const sources = sourcesOf(part)
    const isShown = (key: string): boolean => {
      const stem = key.replace(/\.(one|other)$/, '')
      return sources.includes(`'${stem}'`) || sources.includes(`\`${stem.slice(0, stem.lastIndexOf('.'))}.\${`)
    }
    expect(Object.keys(ptBR).filter((key) => !isShown(key))).toEqual([])
  })
})
