import { execFileSync } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/*
 * Looks at `dist/` as a host's compiler and bundler will; run `npm run build` first. The TypeScript of README and docs is compiled against its
 * declarations; names that a snippet leaves to its reader (`clinicId`, `inbox`, …) are declared below.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = `${root}/.tmp/snippets`

const GIVEN = `
declare const clinicId: string, messageId: string, providersId: string, providersMessageId: string, providersTimestamp: string
declare const bytes: Uint8Array<ArrayBuffer>
declare const inbox: import('react').RefObject<import('prazo').PrazoInboxElement | null> & import('prazo').PrazoInboxElement
declare function setBadge(unread: number): void
declare const supabase: import('@supabase/supabase-js').SupabaseClient
declare function vue(options: { template: { compilerOptions: { isCustomElement: (tag: string) => boolean } } }): unknown
`
const BESIDE = {
  'given.d.ts': GIVEN,
  'supabase.ts': `import { createClient, type SupabaseClient } from '@supabase/supabase-js'
export const supabase: SupabaseClient = createClient('http://127.0.0.1:54321', 'key')`,
  'fr.ts': `import type { LocaleWords } from 'prazo'\nexport declare const words: LocaleWords`,
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'es2023',
      module: 'esnext',
      moduleResolution: 'bundler',
      lib: ['es2023', 'dom', 'dom.iterable'],
      jsx: 'react-jsx',
      types: ['node'],
      // supabase-js's own declarations do not agree with every compiler.
      skipLibCheck: true,
      strict: true,
      noEmit: true,
    },
    include: ['.'],
  }),
}

await rm(folder, { recursive: true, force: true })
await mkdir(folder, { recursive: true })
for (const [name, text] of Object.entries(BESIDE)) await writeFile(`${folder}/${name}`, text)

const pages = ['README.md', ...(await readdir(`${root}/docs`)).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]
let count = 0
for (const page of pages) {
  const text = await readFile(`${root}/${page}`, 'utf8')
  for (const { 1: language = '', 2: code = '', index } of text.matchAll(/^```(tsx?|jsx?)\n(.*?)^```/gms)) {
    const line = text.slice(0, index).split('\n').length
    const name = `${page.replaceAll(/\W/g, '-')}-line-${line}.${language.endsWith('x') ? 'tsx' : 'ts'}`
    await writeFile(`${folder}/${name}`, `${code}\nexport {}\n`)
    count++
  }
}
if (count === 0) throw new Error('No snippet was found.')
execFileSync('tsc', ['-p', folder], { cwd: root, stdio: 'inherit' })

// What a host must have installed to compile: nothing that is only built in.
const files = execFileSync('tsc', ['-p', folder, '--listFilesOnly'], { cwd: root, encoding: 'utf8' }).split('\n')
const strangers = files.flatMap((file) => /node_modules\/(zustand|dexie|minisearch|@tanstack)\//.exec(file)?.[1] ?? [])
if (strangers.length > 0) throw new Error(`The declarations lead to ${[...new Set(strangers)].join(', ')}, which hosts do not have.`)

// A host's bundler names the chunks anew, so that a list of ours leads to nothing but 404s.
const chunks = (await readdir(`${root}/dist/chunks`)).filter((name) => name.endsWith('.js'))
for (const name of chunks) {
  if ((await readFile(`${root}/dist/chunks/${name}`, 'utf8')).includes('__vite__mapDeps'))
    throw new Error(`${name} preloads chunks by name.`)
}
// The script tag's file is alone on a host's server.
if ((await readFile(`${root}/dist/prazo-inbox.js`, 'utf8')).includes('chunks/')) throw new Error('The script tag’s file names others.')
console.log(`${count} snippets compile.`)
