import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const root = new URL('../../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')
const idsIn = (text: string): string[] => [...text.matchAll(/\[([A-Z]\d+)\]/g)].map(([, id]) => id ?? '')

/** The rules that the tests under a folder cite in their titles; what both engines are tested by is cited for both. */
function cited(folder: string, extension: RegExp): Set<string> {
  const names = readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).filter((name) => extension.test(name))
  const texts = names.map((name) => read(`${folder}/${name}`))
  const shared = texts.some((text) => text.includes('citing(vectors')) ? idsIn(read('src/sla/vectors/citing.ts')) : []
  return new Set([...texts.flatMap(idsIn), ...shared])
}

const rules = [...read('src/sla/SPEC.md').matchAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm)].map(([, id]) => id ?? '')
const inTypeScript = cited('src/sla', /\.test\.ts$/)
const inSql = cited('tests/db', /\.db\.test\.ts$/)
const inFunction = cited('supabase/functions/conversation-sla-check', /\.test\.ts$/)

test('every rule of the specification is cited by a test', () => {
  expect(rules.length).toBeGreaterThan(50)
  expect(rules.filter((id) => !inTypeScript.has(id) && !inSql.has(id) && !inFunction.has(id))).toEqual([])
})

test('what both engines must do the same is cited by the tests of both', () => {
  const both = rules.filter((id) => /^[WCD]/.test(id) || /^Z[1-3]$/.test(id) || ['P1', 'P2', 'P3', 'P4', 'T3', 'T4', 'T5'].includes(id))
  expect(both.filter((id) => !inTypeScript.has(id))).toEqual([])
  expect(both.filter((id) => !inSql.has(id))).toEqual([])
})

test('no test cites a rule that is none', () => {
  expect([...inTypeScript, ...inSql, ...inFunction].filter((id) => !rules.includes(id))).toEqual([])
})
