import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import react from '@vitejs/plugin-react'
import { chromium } from 'playwright-core'
import type { BrowserContext, Page } from 'playwright-core'
import postgres from 'postgres'
import type { Sql } from 'postgres'
import { build, preview } from 'vite'
import type { InlineConfig } from 'vite'
import { startBackend, type Backend } from '../../demo/backend/startBackend.ts'
import { chromiumArgs, chromiumPath } from '../chromium.ts'

/** A backend, a plain host's page, and browsers whose profiles lie where a test can look. */
export interface HostStage {
  backend: Backend
  tenantId: string
  sql: Sql
  newProfile: () => Promise<Profile>
  close: () => Promise<void>
}

export interface Profile {
  dir: string
  /** Starts the browser on this profile and opens the host's page in it. */
  start: () => Promise<Page>
  /** Ends it as a person does. */
  quit: () => Promise<void>
  /** Ends it as a crash does: nothing is tidied up. */
  kill: () => Promise<void>
}

const run = promisify(execFile)

export async function openHostStage(): Promise<HostStage> {
  const closers: (() => Promise<unknown>)[] = []
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer()
  }
  try {
    const backend = await startBackend({ port: 0 })
    closers.push(backend.close)
    const page = await servePage()
    closers.push(page.close)
    const sql = postgres(backend.dbUrl, { max: 2, onnotice: () => {} })
    closers.push(() => sql.end({ timeout: 1 }))
    const tenant = backend.tenants[0]
    if (!tenant) throw new Error('The seed has no clinic.')
    const newProfile = async (): Promise<Profile> => {
      const profile = await makeProfile(page.url)
      closers.push(() => rm(profile.dir, { recursive: true, force: true }), profile.quit)
      return profile
    }
    return { backend, tenantId: tenant.id, sql, newProfile, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function makeProfile(url: string): Promise<Profile> {
  const dir = await mkdtemp(join(tmpdir(), 'prazo-profile-'))
  let context: BrowserContext | null = null
  return {
    dir,
    start: async () => {
      context = await chromium.launchPersistentContext(dir, {
        executablePath: await chromiumPath(),
        args: chromiumArgs,
        viewport: { width: 1200, height: 800 },
        locale: 'pt-BR',
      })
      const page = context.pages()[0] ?? (await context.newPage())
      page.setDefaultTimeout(15_000)
      await page.goto(url)
      return page
    },
    quit: async () => {
      await context?.close().catch(() => {})
      context = null
    },
    kill: async () => {
      // The profile's directory is this browser's alone, so its name finds these processes and no others.
      const { stdout } = await run('pgrep', ['-f', '--', `--user-data-dir=${dir}`])
      for (const pid of stdout.trim().split('\n').map(Number)) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // It went with its parent.
        }
      }
      await context?.close().catch(() => {})
      context = null
    },
  }
}

async function servePage(): Promise<{ url: string; close: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'prazo-host-'))
  const root = fileURLToPath(new URL('hostPage', import.meta.url))
  const shared: InlineConfig = { configFile: false, root, logLevel: 'error', plugins: [react()] }
  await build({
    ...shared,
    build: { outDir, emptyOutDir: true, target: 'es2022', reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
  })
  const server = await preview({ ...shared, build: { outDir }, preview: { port: 0, host: 'localhost', open: false } })
  const address = server.httpServer.address()
  if (!address || typeof address === 'string') throw new Error('The page’s server listens on no port.')
  return {
    url: `http://localhost:${address.port}/`,
    close: async () => {
      await server.close()
      await rm(outDir, { recursive: true, force: true })
    },
  }
}
