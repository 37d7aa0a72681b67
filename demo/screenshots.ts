import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import type { Browser, Page } from 'playwright-core'
import { chromiumArgs, chromiumPath } from '../tests/chromium.ts'
import { startBackend } from './backend/startBackend.ts'
import { projectOf } from './openProject.ts'
import { makeMorning } from './screenshots/makeMorning.ts'
import { recompressPng } from './screenshots/recompressPng.ts'
import { buildPage, startDemo } from './startDemo.ts'

/** A picture of the README. */
interface Shot {
  name: string
  width: number
  height: number
  scale: number
  theme: 'light' | 'dark'
  panel: boolean
  /** Whose conversation is open. */
  open: string | null
}

const PATIENT = 'Mariana Alves'
const desktop = { width: 1440, height: 900, scale: 1, panel: false, open: PATIENT }
const phone = { width: 390, height: 800, scale: 2, panel: false }
const shots: readonly Shot[] = [
  { ...desktop, name: 'inbox-1440-light', theme: 'light' },
  { ...desktop, name: 'inbox-1440-dark', theme: 'dark' },
  { ...desktop, name: 'demo-1440-light', theme: 'light', panel: true },
  { ...phone, name: 'inbox-390-list', theme: 'light', open: null },
  { ...phone, name: 'inbox-390-conversation', theme: 'light', open: PATIENT },
]

const images = fileURLToPath(new URL('../docs/images/', import.meta.url))

/** Starts a demo where it is mid-morning, takes the README's pictures of it, and stops it. */
async function takeScreenshots(): Promise<void> {
  const backend = await startBackend({ port: 0 })
  const page = await buildPage()
  const project = projectOf(backend)
  const timezone = await makeMorning(project)
  const demo = await startDemo({ project, page, port: 0 })
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: chromiumArgs })
  try {
    await mkdir(images, { recursive: true })
    for (const shot of shots) {
      const png = recompressPng(await take(browser, { url: demo.url, timezone, shot }))
      await writeFile(join(images, `${shot.name}.png`), png)
      console.log(`docs/images/${shot.name}.png  ${Math.round(png.length / 1024)} kB`)
    }
  } finally {
    await browser.close()
    await demo.close()
    await backend.close()
  }
}

async function take(browser: Browser, { url, timezone, shot }: { url: string; timezone: string; shot: Shot }): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width: shot.width, height: shot.height },
    deviceScaleFactor: shot.scale,
    locale: 'pt-BR',
    timezoneId: timezone,
    reducedMotion: 'reduce',
    hasTouch: shot.width < 500,
  })
  try {
    const page = await context.newPage()
    await page.goto(`${url}?tema=${shot.theme}&idioma=pt-BR&painel=${shot.panel ? 1 : 0}`)
    await settle(page, shot)
    return await page.screenshot({ animations: 'disabled', caret: 'hide' })
  } finally {
    await context.close()
  }
}

async function settle(page: Page, shot: Shot): Promise<void> {
  const row = page.locator('prazo-inbox').getByText(PATIENT).first()
  await row.waitFor()
  if (shot.open !== null) await row.click()
  if (shot.panel) await page.getByLabel('De quem é o celular').selectOption({ label: PATIENT })
  await page.locator('prazo-inbox').getByText('ao vivo').waitFor({ state: 'attached' })
  // Whatever it rests on shows its tools.
  await page.mouse.move(0, 0)
  await page.evaluate(() => document.fonts.ready.then(() => undefined))
}

await takeScreenshots()
process.exit(0)
