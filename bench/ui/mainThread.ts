import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Milliseconds of processor time that a page's main thread takes a second: neighbours on the machine do not count. */
export interface Busy {
  all: number
  script: number
  style: number
  layout: number
}

/** How busy the page is, left alone for so long. */
export async function busyShare(page: Page, watchMs: number): Promise<Busy> {
  const meter = await busyMeter(page)
  await pause(watchMs)
  return meter()
}

/** Begins to measure; what it returns ends it. */
export async function busyMeter(page: Page): Promise<() => Promise<Busy>> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async (): Promise<Map<string, number>> =>
    new Map((await cdp.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]))
  const before = await read()
  const startedAt = performance.now()
  return async () => {
    const after = await read()
    const seconds = (performance.now() - startedAt) / 1000
    await cdp.detach()
    const spent = (name: string): number => (after.get(name) ?? 0) - (before.get(name) ?? 0)
    const aSecond = (name: string): number => (spent(name) * 1000) / seconds
    return {
      all: aSecond('TaskDuration'),
      script: aSecond('ScriptDuration'),
      style: aSecond('RecalcStyleDuration'),
      layout: aSecond('LayoutDuration'),
    }
  }
}
