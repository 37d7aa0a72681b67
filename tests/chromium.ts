import { existsSync } from 'node:fs'
import { bundledChromium } from './bundledChromium.ts'

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

/** Arguments that every Chromium needs in a container. */
export const chromiumArgs: string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
]

/**
 * Finds a Chromium: `PRAZO_CHROMIUM`, an installed one, Playwright's own, else the one inside `@sparticuz/chromium`.
 * Throws with the three ways to mend it when this machine has none.
 */
export async function chromiumPath(): Promise<string> {
  const named = process.env['PRAZO_CHROMIUM']
  if (named) return named
  const found = installed.find((path) => existsSync(path))
  if (found) return found
  const { chromium } = await import('playwright-core')
  const playwrights = chromium.executablePath()
  if (playwrights && existsSync(playwrights)) return playwrights
  if (process.platform === 'linux' && process.arch === 'x64') return bundledChromium()
  throw new Error(
    'No Chromium found. Install Chrome or Chromium, or run `npx playwright install chromium`, or set PRAZO_CHROMIUM to its path.',
  )
}
