import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A built file and all that it imports at once; what comes lazily is no part of its price. */
function withStaticImports(file, seen = new Set()) {
  if (seen.has(file) || !existsSync(file)) return seen
  seen.add(file)
  for (const [, specifier] of readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
    withStaticImports(join(dirname(file), specifier), seen)
  }
  return seen
}
const path = (file) => [...withStaticImports(file)]

export default [
  { name: 'element with everything it needs at first paint (ESM)', path: path('dist/register.js'), limit: '186 kB', gzip: true },
  { name: 'script tag', path: 'dist/prazo-inbox.js', limit: '432 kB', gzip: true },
  { name: 'prazo/sla', path: path('dist/sla/index.js'), limit: '4.6 kB', gzip: true },
]
