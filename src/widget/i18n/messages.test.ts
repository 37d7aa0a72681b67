import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from './en.ts'
import { es } from './es.ts'
import { ptBR } from './ptBR.ts'

const widget = join(import.meta.dirname, '..')
const sources = readdirSync(widget, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/test|testing\/|i18n\/(ptBR|en|es)\b/.test(path))
  .map((path) => readFileSync(join(widget, path), 'utf8'))
  .join('\n')
const placeholders = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort()

describe('words', () => {
  for (const [name, messages] of Object.entries({ en, es })) {
    it(`${name} has every key, and no other`, () => {
      expect(Object.keys(messages).sort()).toEqual(Object.keys(ptBR).sort())
    })

    it(`${name} fills in what Portuguese fills in`, () => {
      for (const [key, text] of Object.entries(ptBR)) {
        expect({ key, has: placeholders(messages[key as keyof typeof ptBR]) }).toEqual({ key, has: placeholders(text) })
      }
    })
  }

  it('has no key that nothing shows', () => {
    const unused = Object.keys(ptBR).filter((key) => !sources.includes(`'${key.replace(/\.(one|other)$/, '')}'`))
    expect(unused).toEqual([])
  })

  it('leaves no text empty', () => {
    for (const messages of [ptBR, en, es]) expect(Object.values(messages).filter((text) => !text.trim())).toEqual([])
  })
})
