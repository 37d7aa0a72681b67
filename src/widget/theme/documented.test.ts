import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { TOKENS } from './tokens.ts'

const widget = join(import.meta.dirname, '..')
const guide = readFileSync(join(widget, '../../docs/theming.md'), 'utf8')

it('hosts find every colour with its two values', () => {
  const missing = Object.entries(TOKENS).filter(
    ([name, [light, dark]]) => !guide.includes(`| \`--prazo-${name}\` |`) || !rowOf(name).includes(`\`${light}\` | \`${dark}\``),
  )
  expect(missing).toEqual([])
})

const rowOf = (name: string): string => guide.split('\n').find((line) => line.startsWith(`| \`--prazo-${name}\``)) ?? ''
