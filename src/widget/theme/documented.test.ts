import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { TOKENS } from './tokens.ts'

const widget = join(import.meta.dirname, '..')
const guide = readFileSync(join(widget, '../../docs/theming.md'), 'utf8')
const sources = readdirSync(widget, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(tsx|css)$/.test(path) && !path.includes('test'))
  .map((path) => readFileSync(join(widget, path), 'utf8'))
  .join('\n')

it('hosts find every colour with its two values', () => {
  const missing = Object.entries(TOKENS).filter(
    ([name, [light, dark]]) => !guide.includes(`| \`--prazo-${name}\` |`) || !rowOf(name).includes(`\`${light}\` | \`${dark}\``),
  )
  expect(missing).toEqual([])
})

it('hosts find every part, and every property that styles read', () => {
  const parts = [...sources.matchAll(/\bpart="([\w -]+)"/g)].flatMap(([, names = '']) => names.split(' '))
  expect(parts.length).toBeGreaterThan(15)
  const properties = [...sources.matchAll(/var\((--prazo-[\w-]+)/g)].map(([, name = '']) => name)
  expect([...new Set([...parts, ...properties])].filter((name) => !guide.includes(`\`${name}\``))).toEqual([])
})

const rowOf = (name: string): string => guide.split('\n').find((line) => line.startsWith(`| \`--prazo-${name}\``)) ?? ''
