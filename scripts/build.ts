import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Entries of the npm package, named as in package.json's `exports`. */
const entries = {
  index: 'src/index.ts',
  register: 'src/register.ts',
  react: 'src/react.ts',
  'sync/index': 'src/sync/index.ts',
  'sla/index': 'src/sla/index.ts',
}

const shared: InlineConfig = {
  configFile: false,
  root,
  logLevel: 'warn',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  // Workers are found beside the file that starts them, wherever a host serves it from.
  base: './',
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'chunks/[name]-[hash].js' } } },
}

await rm(`${root}/dist`, { recursive: true, force: true })

/*
 * For bundlers. React and the rest are built in: the host's own React, of whatever version, is never touched; `prazo/react`
 * alone uses the host's. supabase-js stays outside: most hosts have it already, and only the tag-only path loads it.
 */
await build({
  ...shared,
  build: {
    outDir: 'dist',
    target: 'es2022',
    minify: true,
    sourcemap: true,
    // A host's bundler names the chunks anew: what is preloaded by our names would be missing there. It preloads by itself.
    modulePreload: false,
    rolldownOptions: {
      input: entries,
      preserveEntrySignatures: 'strict',
      external: (id, importer) => id.startsWith('@supabase/') || (isReact(id) && importer === `${root}src/react.ts`),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
})

/** For a script tag: one file, everything in it. */
await build({
  ...shared,
  // Nothing is loaded later, and a classic script has no `import.meta`.
  define: { ...shared.define, 'import.meta.resolve': 'undefined', 'import.meta.url': '""', 'import.meta.env.PRAZO_ONE_FILE': 'true' },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    minify: true,
    sourcemap: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      input: { 'prazo-inbox': 'src/register.ts' },
      output: { format: 'iife', entryFileNames: '[name].js', codeSplitting: false },
    },
  },
})

execFileSync('tsc', ['-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' })

function isReact(id: string): boolean {
  return id === 'react' || id.startsWith('react/')
}
