import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'
import { build, preview } from 'vite'
import type { InlineConfig } from 'vite'
import { startBackend } from '../demo/backend/startBackend.ts'
import type { Backend } from '../demo/backend/startBackend.ts'
import { chromiumArgs, chromiumPath } from '../tests/chromium.ts'

/** A backend, a browser and the benchmarks' own page. */
export interface Stage {
  backend: Backend
  browser: Browser
  /** The benchmarks' page (`page/`), built as a host would build it. */
  pageUrl: string
  /** A browser of somebody's own. */
  newPerson: () => Promise<BrowserContext>
  /** Runs when the stage closes, before what is already there. */
  onClose: (closer: () => Promise<void>) => void
  close: () => Promise<void>
}

/** Starts everything on free ports, without the minute's sweep unless asked. `threads` adds the clinic with so many threads. */
export async function openStage({
  threads = 0,
  schedulerSeconds = 0,
  browserArgs = [],
}: { threads?: number; schedulerSeconds?: number; browserArgs?: string[] } = {}): Promise<Stage> {
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer()
  }
  try {
    const backend = await startBackend({ port: 0, threads, schedulerSeconds })
    closers.push(backend.close)
    const page = await servePage()
    closers.push(page.close)
    const browser = await chromium.launch({ executablePath: await chromiumPath(), args: [...chromiumArgs, ...browserArgs] })
    closers.push(() => browser.close())
    return {
      backend,
      browser,
      pageUrl: page.url,
      newPerson: () => browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'pt-BR', timezoneId: 'America/Sao_Paulo' }),
      onClose: (closer) => void closers.push(closer),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

async function servePage(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'prazo-bench-'))
  const root = fileURLToPath(new URL('page', import.meta.url))
  const shared: InlineConfig = { configFile: false, root, logLevel: 'error', plugins: [react()], resolve: { dedupe: ['dexie'] } }
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: 'localhost', open: false } })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error("The page's server listens on no port.")
  return {
    url: `http://localhost:${address.port}/`,
    close: async () => {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
