import type { Page } from 'playwright-core'
import type { Table } from '../benchmark.ts'
import { met } from './feelTable.ts'
import { busyShare } from './mainThread.ts'

const TARGET_MS = 2
const WATCH_MS = 10_000

export interface CountdownOptions {
  /** Shows an inbox of which more threads wait than are counted. */
  page: Page
  count: number
  onBlankPage: <Result>(work: (page: Page) => Promise<Result>) => Promise<Result>
}

/** What countdowns in view cost the main thread: all of them under an hour, so that each changes every second. */
export async function countdownTable({ page, count, onBlankPage }: CountdownOptions): Promise<Table> {
  const idle = await onBlankPage((blank) => busyShare(blank, WATCH_MS))
  const still = await busyShare(page, WATCH_MS)
  await page.evaluate((rows) => window.ui.growInbox(rows), count)
  const waiting = await page.evaluate(() => window.ui.countWaiting())
  await page.waitForFunction((wanted) => window.ui.countTicking() >= wanted, Math.min(count, waiting))
  const ticking = await page.evaluate(() => window.ui.countTicking())
  // All of it in sight at once, as on no screen that there is.
  const screen = page.viewportSize()
  await page.setViewportSize({ width: 1440, height: await page.evaluate(() => document.documentElement.scrollHeight) })
  const own = await busyShare(page, WATCH_MS)
  if (screen) await page.setViewportSize(screen)
  const plain = await onBlankPage(async (blank) => {
    await blank.evaluate((rows) => window.ui.showPlainCountdowns(rows), count)
    return busyShare(blank, WATCH_MS)
  })
  const perTarget = (ms: number): number => (ms * count) / ticking
  const inboxMs = perTarget(own.all - idle.all)
  const row = (name: string, { all, script, style, layout }: typeof own): Table['rows'][number] => ({
    name,
    values: { 'ms/s': all - idle.all, script, style, layout },
  })
  return {
    title: `${count} countdowns in view, each a new text every second`,
    rows: [
      {
        name: `<prazo-inbox>, ${ticking} on screen at once`,
        values: { ...row('', own).values, target: TARGET_MS, met: met(inboxMs <= TARGET_MS) },
      },
      row('<prazo-inbox>, a screenful of 900 px', still),
      row('React list, state and timer in each row', plain),
      { name: 'React list ÷ <prazo-inbox>', values: { 'ms/s': (plain.all - idle.all) / inboxMs } },
    ],
    notes: [`Milliseconds of the main thread a second, over ${WATCH_MS / 1000} s, above an empty page; drawing included.`],
  }
}
