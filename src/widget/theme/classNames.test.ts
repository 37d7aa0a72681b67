import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'

const widget = join(import.meta.dirname, '..')
const sheets = readdirSync(widget, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.css'))

/** Classes that a sheet gives a look of their own: `.chip {` and not `.settings .chip {`. */
function ownClasses(sheet: string): string[] {
  const css = readFileSync(join(widget, sheet), 'utf8').replaceAll(/\/\*.*?\*\//gs, '')
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','))
  return [...new Set(selectors.flatMap((selector) => /^\.([\w-]+)$/.exec(selector.trim())?.[1] ?? []))]
}

it('a part that comes later does not change the look of what is there', () => {
  // All sheets of an element lie in one shadow root, and stay there once a panel has been opened.
  const clashes = sheets.flatMap((sheet) => {
    const others = new Set(sheets.filter((other) => dirname(other) !== dirname(sheet)).flatMap(ownClasses))
    return ownClasses(sheet)
      .filter((name) => others.has(name))
      .map((name) => `.${name} in ${sheet}`)
  })
  expect(sheets.length).toBeGreaterThan(20)
  expect(clashes).toEqual([])
})
