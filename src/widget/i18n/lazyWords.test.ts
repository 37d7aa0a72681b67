import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { breachWords as breachesEn } from '../breaches/words/en.ts'
import { breachWords as breachesEs } from '../breaches/words/es.ts'
import { breachWords as breachesPtBR } from '../breaches/words/ptBR.ts'
import { paletteWords as paletteEn } from '../palette/words/en.ts'
import { paletteWords as paletteEs } from '../palette/words/es.ts'
import { paletteWords as palettePtBR } from '../palette/words/ptBR.ts'
import { searchWords as searchEn } from '../search/words/en.ts'
import { searchWords as searchEs } from '../search/words/es.ts'
import { searchWords as searchPtBR } from '../search/words/ptBR.ts'
import { settingsWords as settingsEn } from '../settings/words/en.ts'
import { settingsWords as settingsEs } from '../settings/words/es.ts'
import { settingsWords as settingsPtBR } from '../settings/words/ptBR.ts'

type Messages = Readonly<Record<string, string>>
const parts: Record<string, Record<'ptBR' | 'en' | 'es', Messages>> = {
  settings: { ptBR: settingsPtBR, en: settingsEn, es: settingsEs },
  palette: { ptBR: palettePtBR, en: paletteEn, es: paletteEs },
  search: { ptBR: searchPtBR, en: searchEn, es: searchEs },
  breaches: { ptBR: breachesPtBR, en: breachesEn, es: breachesEs },
}
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

function sourcesOf(part: string): string {
  const folder = join(import.meta.dirname, '..', part)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /\.tsx?$/.test(path) && !/test|words\//.test(path),
  )
  return files.map((path) => readFileSync(join(folder, path), 'utf8')).join('\n')
}

describe.each(Object.entries(parts))('the words of %s', (part, { ptBR, en, es }) => {
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
