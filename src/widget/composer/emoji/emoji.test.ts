import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, it } from 'vitest'
import { fileOf, languages, sourceOf } from '../../../../scripts/emojiNames.ts'
import { gridStep } from './gridStep.ts'
import { loadEmoji } from './loadEmoji.ts'
import { inTone, searchEmoji } from './searchEmoji.ts'

describe('emoji', () => {
  it('are found by their name in the person’s language, whatever the accents', async () => {
    const first = async (locale: 'pt-BR' | 'en' | 'es', query: string): Promise<string | undefined> =>
      searchEmoji(await loadEmoji(locale), query)[0]?.char.replace('\uFE0F', '')
    expect(await first('pt-BR', 'coracao vermelho')).toBe('❤')
    expect(await first('en', 'thumbs up')).toBe('👍')
    expect(await first('es', 'corazón rojo')).toBe('❤')
    expect(await first('pt-BR', 'brasil')).toBe('🇧🇷')
  })

  it('come in the tones that Unicode gives them', async () => {
    const all = createRequire(import.meta.url)('emojibase-data/en/compact.json') as { unicode: string; skins?: { unicode: string }[] }[]
    const tones = new Map(all.map(({ unicode, skins }) => [unicode, skins?.map((skin) => skin.unicode)]))
    const wrong = (await loadEmoji('en'))
      .filter(({ hasTones }) => hasTones)
      .filter((emoji) =>
        tones.get(emoji.char)?.some((skin, index) => inTone(emoji, index + 1).replace(/\uFE0F$/, '') !== skin.replace(/\uFE0F$/, '')),
      )
    expect(wrong.map(({ char }) => char)).toEqual([])
  })

  it('have the names that the script writes', () => {
    for (const language of languages) expect(readFileSync(fileOf(language), 'utf8')).toBe(sourceOf(language))
  })
})

it('arrows move through rows of unequal length, and back up to the search', () => {
  const sections = [{ emoji: [0, 1, 2] }, { emoji: [3, 4, 5, 6, 7] }]
  const step = (at: number, key: string): number | null => gridStep(sections, { at, key, columns: 4 })
  expect(step(-1, 'ArrowDown')).toBe(0)
  expect(step(2, 'ArrowDown')).toBe(5)
  expect(step(6, 'ArrowDown')).toBe(7)
  expect(step(5, 'ArrowUp')).toBe(2)
  expect(step(1, 'ArrowUp')).toBe(-1)
  expect(step(7, 'ArrowRight')).toBe(7)
  expect(step(3, 'a')).toBeNull()
})
