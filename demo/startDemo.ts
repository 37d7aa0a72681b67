import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { build, createServer, preview } from 'vite'
import type { Connect, InlineConfig, Plugin, PreviewServer, ViteDevServer } from 'vite'
import type { DemoProject } from './demoProject.ts'
import { contentSecurityPolicy } from './server/contentSecurityPolicy.ts'
import { demoEndpoints } from './server/demoEndpoints.ts'
import { openWhatsAppGateway } from './server/whatsAppGateway.ts'

export interface Demo {
  url: string
  close: () => Promise<void>
}

export interface DemoPage {
  /** A directory with the built page, or null for the sources with hot reload. */
  built: string | null
  remove: () => Promise<void>
}

const root = fileURLToPath(new URL('.', import.meta.url))
const DEFAULT_PORT = 5173

const base: InlineConfig = {
  configFile: false,
  root,
  appType: 'spa',
  logLevel: 'warn',
  clearScreen: false,
  plugins: [react()],
}

/** Builds the page into a directory of its own, so that several demos can run side by side. */
export async function buildPage(): Promise<DemoPage> {
  const built = await mkdtemp(join(tmpdir(), 'prazo-demo-'))
  const remove = () => rm(built, { recursive: true, force: true })
  try {
    // The clinic imports supabase-js itself, so that the inbox's lazy import of it saves nothing here, which is no news to print.
    await build({
      ...base,
      logLevel: 'error',
      build: { outDir: built, emptyOutDir: true, reportCompressedSize: false, chunkSizeWarningLimit: 4000 },
    })
  } catch (error) {
    await remove()
    throw error
  }
  return { built, remove }
}

/** The sources with hot reload, for work on the demo itself. */
export const livePage: DemoPage = { built: null, remove: async () => undefined }

/**
 * Serves the demo clinic over a project. `port` null = 5173 or the next free one, 0 = any free one.
 * Throws when a given port is taken.
 */
export async function startDemo(options: { project: DemoProject; page: DemoPage; port: number | null }): Promise<Demo> {
  const { project, page } = options
  const gateway = openWhatsAppGateway(project)
  const endpoints = demoEndpoints(project, gateway)
  const plugin: Plugin = {
    name: 'prazo-demo',
    configureServer: (server) => void server.middlewares.use(endpoints as Connect.NextHandleFunction),
    configurePreviewServer: (server) => void server.middlewares.use(endpoints as Connect.NextHandleFunction),
  }
  const listen = {
    port: options.port ?? DEFAULT_PORT,
    strictPort: options.port !== null && options.port !== 0,
    host: 'localhost',
    open: false,
  }
  const config: InlineConfig = { ...base, plugins: [react(), plugin] }
  const before = process.listeners('SIGTERM')
  try {
    const server =
      page.built === null ? await serveSources(config, listen) : await serveBuilt(config, { ...listen, built: page.built, project })
    // Vite ends the process on SIGTERM by itself, before the database could be stopped.
    for (const listener of process.listeners('SIGTERM')) if (!before.includes(listener)) process.off('SIGTERM', listener)
    return {
      url: addressOf(server),
      async close() {
        await gateway.close()
        // Phones hold their streams open: without this the server would wait for them.
        if (server.httpServer && 'closeAllConnections' in server.httpServer) server.httpServer.closeAllConnections()
        await server.close()
        await page.remove()
      },
    }
  } catch (error) {
    await gateway.close()
    if (String(error).includes('already in use'))
      throw new Error(`Port ${listen.port} is in use. Choose another with --port.`, { cause: error })
    throw error
  }
}

async function serveSources(config: InlineConfig, listen: { port: number; strictPort: boolean; host: string }): Promise<ViteDevServer> {
  const include = ['react', 'react-dom/client', 'react/jsx-runtime', 'dexie', 'zustand', '@supabase/supabase-js', '@tanstack/react-virtual']
  const server = await createServer({ ...config, server: { ...listen, fs: { allow: [join(root, '..')] } }, optimizeDeps: { include } })
  return server.listen()
}

async function serveBuilt(
  config: InlineConfig,
  options: { port: number; strictPort: boolean; host: string; built: string; project: DemoProject },
): Promise<PreviewServer> {
  const { built, project, ...listen } = options
  const headers = { 'content-security-policy': contentSecurityPolicy(project.url), 'referrer-policy': 'no-referrer' }
  return preview({ ...config, build: { outDir: built }, preview: { ...listen, headers } })
}

function addressOf(server: ViteDevServer | PreviewServer): string {
  const address = server.httpServer?.address()
  if (!address || typeof address === 'string') throw new Error("The page's server listens on no port.")
  return `http://localhost:${address.port}/`
}
