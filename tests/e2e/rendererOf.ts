import type { Page } from 'playwright-core'

/** The process that runs a page: the renderer that was busy while the page was kept busy. */
export async function rendererOf(page: Page): Promise<number> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page belongs to no browser.')
  const cdp = await browser.newBrowserCDPSession()
  const times = async (): Promise<Map<number, number>> => {
    const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
    return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]))
  }
  const before = await times()
  await page.evaluate(() => {
    for (const until = performance.now() + 500; performance.now() < until;) Math.random()
  })
  const spent = [...(await times())].map(([id, time]) => ({ id, time: time - (before.get(id) ?? 0) }))
  await cdp.detach()
  const busiest = spent.toSorted((a, b) => b.time - a.time)[0]
  if (!busiest) throw new Error('The browser names no renderers.')
  return busiest.id
}
