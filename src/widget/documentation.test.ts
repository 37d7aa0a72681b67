import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { PrazoInboxElement } from './PrazoInboxElement.ts'
import { TOKENS } from './theme/tokens.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const read = (path: string): string => readFileSync(join(here, path), 'utf8')
const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '')
const sorted = (names: Iterable<string>): string[] => [...new Set(names)].toSorted()

const code = read('PrazoInboxElement.ts')
const jsDoc = code.slice(0, code.indexOf('export class PrazoInboxElement'))
const page = read('../../docs/embedding.md') + read('../../docs/theming.md')
const react = read('../react.ts')
const sources = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((path) => !/test|testing/.test(path))
const markup = sources.filter((path) => path.endsWith('.tsx')).map(read)
const styles = sources.filter((path) => path.endsWith('.css')).map(read)

/** A tag's name, and what stands in backquotes behind it. */
function documented(tag: string): string[] {
  const entries = all(jsDoc, new RegExp(`@${tag} ((?:.|\\n \\*   )+)`, 'g'))
  return sorted(entries.map((entry) => entry.split(' ')[0] ?? '').concat(entries.flatMap((entry) => all(entry, /`([^`]+)`/g))))
}

const events = sorted(all(read('inboxEvents.ts'), /^ {2}'(prazo-[a-z-]+)': CustomEvent/gm))
const attributes = sorted(PrazoInboxElement.observedAttributes)
const written = markup.flatMap((text) => all(text, /\bpart="([^"]+)"/g).concat(all(text, /\bpart=\{`([^`]+)`\}/g)))
const parts = sorted(written.flatMap((names) => names.split(' ')))
const slots = sorted(markup.flatMap((text) => all(text, /<slot name="([^"]+)"/g)))
const properties = sorted([
  ...Object.keys(TOKENS).map((name) => `--prazo-${name}`),
  ...styles.flatMap((text) => all(text, /var\((--prazo-[a-z-]+)/g)),
])
const methods = Object.entries(Object.getOwnPropertyDescriptors(PrazoInboxElement.prototype))
  .filter(([name, { value }]) => typeof value === 'function' && !/^constructor$|Callback$/.test(name))
  .map(([name]) => name)

/** The tag, and its Trusted Types policy. */
const OTHER_NAMES = new Set(['prazo-inbox', 'prazo-search'])
const mentioned = (text: string, names: readonly string[]): string[] => names.filter((name) => !text.includes(`\`${name}\``))
/** `badge-${state.is}` stands for every part that begins so. */
const isPart = (name: string): boolean =>
  parts.some((part) => part === name || (part.includes('${') && name.startsWith(part.split('${')[0]!)))

describe('what a host can set, hear, call and style', () => {
  test('is all in the element’s own documentation, which names nothing else', () => {
    const names = (tag: string): string[] => sorted(all(jsDoc, new RegExp(`@${tag} (\\S+)`, 'g')))
    expect(names('attr')).toEqual(attributes)
    expect(names('fires')).toEqual(events)
    expect(names('slot')).toEqual(slots)
    expect(documented('csspart').filter((name) => !isPart(name))).toEqual([])
    expect(parts.filter((part) => !documented('csspart').some((name) => name === part || name.startsWith(part.split('${')[0]!)))).toEqual(
      [],
    )
    expect(documented('cssproperty')).toEqual(properties)
  })

  test('is all in the guide for hosts', () => {
    const static_ = parts.filter((part) => !part.includes('${'))
    expect(mentioned(page, [...attributes, ...events, ...static_, ...slots, ...properties])).toEqual([])
    expect(methods.filter((name) => !page.includes(`\`${name}(`))).toEqual([])
    expect(sorted(all(page, /`(prazo-[a-z]+)`/g)).filter((name) => !events.includes(name) && !OTHER_NAMES.has(name))).toEqual([])
    expect(sorted(all(page, /`(--prazo-[a-z-]+)`/g))).toEqual(properties)
  })

  test('is all there for React: each attribute is set, each event has a listener', () => {
    expect(attributes.filter((name) => !new RegExp(`^ +'?${name}'?: props\\.`, 'm').test(react))).toEqual([])
    expect(sorted(all(react, /^ {2}on[A-Z]\w+: '(prazo-[a-z-]+)',$/gm))).toEqual(events)
  })
})
