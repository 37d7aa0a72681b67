import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { firstWords } from './firstWords.ts'
import { ptBR } from './ptBR.ts'

/** A file of the widget and all that it imports at once, but for the words themselves. */
function withImports(file: string, seen: Map<string, string> = new Map()): Map<string, string> {
  if (seen.has(file) || !/widget.*\.tsx?$/.test(file) || /i18n\/(ptBR|firstWords)/.test(file) || !existsSync(file)) return seen
  const text = readFileSync(file, 'utf8')
  seen.set(file, text)
  for (const [, specifier = ''] of text.matchAll(/^(?:import|export) (?!type )[^'"]*from '(\.[^']+)'/gm))
    withImports(join(dirname(file), specifier), seen)
  return seen
}

/** Keys as they stand in a call of `t` or `plural`, and all with a dot in them wherever they stand. */
function keysIn(text: string): string[] {
  const called = [...text.matchAll(/\.(?:t|plural)\(([^()]*)/g)].flatMap(([, inside = '']) => inside.match(/'[^']+'/g) ?? [])
  return [...called, ...(text.match(/'\w+\.[\w.]+'/g) ?? [])].map((literal) => literal.slice(1, -1))
}

it('everything that the first paint says is among the first words', () => {
  const files = withImports(join(import.meta.dirname, '..', 'InboxApp.tsx'))
  expect(files.size).toBeGreaterThan(50)
  const keysOf = (key: string): string[] => [key, `${key}.one`, `${key}.other`].filter((each) => each in ptBR)
  const missing = [...files].flatMap(([file, text]) =>
    keysIn(text)
      .flatMap(keysOf)
      .filter((key) => !(key in firstWords))
      .map((key) => `${key} in ${file}`),
  )
  expect(missing).toEqual([])
})
