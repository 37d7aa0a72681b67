import { createClient } from '@supabase/supabase-js'
import type { SupabaseClient } from '@supabase/supabase-js'
import { chromium } from 'playwright-core'
import type { Browser, BrowserContext } from 'playwright-core'
import postgres from 'postgres'
import type { Sql } from 'postgres'
import { startBackend } from '../../demo/backend/startBackend.ts'
import { projectOf } from '../../demo/openProject.ts'
import { buildPage, startDemo } from '../../demo/startDemo.ts'
import { chromiumArgs, chromiumPath } from '../chromium.ts'

/** Everything that a walk through the demo needs, on free ports. */
export interface Stage {
  /** The demo's page. */
  url: string
  tenantId: string
  /** With the secret key, as the server side of a host would look at the tables. */
  server: SupabaseClient
  /** Straight into PostgreSQL. */
  sql: Sql
  /** A browser of somebody's own: storage and windows apart from everyone else's. */
  newPerson: () => Promise<BrowserContext>
  /** Starts the backend anew on its data. */
  restart: () => Promise<void>
  /** Lets PostgreSQL itself crash and recover. */
  crashDatabase: () => Promise<void>
  close: () => Promise<void>
}

/** A way to the backend that is not the direct one. */
export interface Detour {
  url: string
  close: () => Promise<void>
}

/** Starts backend, demo page and browser, with the SLA check running every second. The page may have to take a detour. */
export async function openStage(detour?: (backendUrl: string) => Promise<Detour>): Promise<Stage> {
  const closers: (() => Promise<void>)[] = []
  const close = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer()
  }
  try {
    const backend = await startBackend({ port: 0, schedulerSeconds: 1 })
    closers.push(backend.close)
    const page = await buildPage()
    closers.push(page.remove)
    const project = projectOf(backend)
    const way = await detour?.(project.url)
    if (way) closers.push(way.close)
    const demo = await startDemo({ project: { ...project, url: way?.url ?? project.url }, page, port: 0 })
    closers.push(demo.close)
    const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
    closers.push(() => browser.close())
    const sql = postgres(backend.dbUrl, { max: 2, onnotice: () => {} })
    closers.push(() => sql.end({ timeout: 1 }))
    const server = createClient(project.url, project.secretKey, { auth: { persistSession: false } })
    const { restart, crashDatabase } = backend
    return { url: demo.url, tenantId: project.tenant.id, server, sql, newPerson: () => newPerson(browser), restart, crashDatabase, close }
  } catch (error) {
    await close()
    throw error
  }
}

function newPerson(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'pt-BR',
    timezoneId: 'America/Sao_Paulo',
    reducedMotion: 'reduce',
  })
}
