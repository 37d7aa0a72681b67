import type { Page } from 'playwright-core'
import postgres from 'postgres'
import type { Benchmark } from './benchmark.ts'
import { openStage, type Stage } from './openStage.ts'
import { onDevice } from './sync/benchPage.ts'
import { plainThreads, streamMessages } from './ui/clinicData.ts'
import { countdownTable } from './ui/countdownTable.ts'
import { feelTable, streamTable, type Measured } from './ui/feelTable.ts'
import { measureContender, underStream } from './ui/measureContender.ts'

/** Frames as soon as there is something to draw: what is measured is work, not the wait for a screen's next refresh. */
const browserArgs = ['--disable-gpu-vsync', '--disable-frame-rate-limit']
const STREAM = { aSecond: 50, seconds: 10 }
const COUNTDOWNS = 500

/** How the interface feels in the hand, with a big clinic on the device. */
export const ui: Benchmark = {
  name: 'ui',
  about: 'key presses, thread switches, filters, countdowns and a storm of messages, beside peers',
  run: async ({ threads, rounds }, say) => {
    say(`seeding ${threads.toLocaleString('en')} threads`)
    const stage = await openStage({ threads, browserArgs })
    const sql = postgres(stage.backend.dbUrl, { max: 4, onnotice: () => {} })
    stage.onClose(() => sql.end({ timeout: 1 }))
    const tenantId = stage.backend.tenants.at(-1)?.id ?? ''
    try {
      const plain = await plainThreads(sql, tenantId)
      const { inbox, countdowns } = await measureInbox({ stage, tenantId, rounds, say }, (threadId) =>
        streamMessages(sql, { tenantId, threadId, ...STREAM }),
      )
      say('vue-advanced-chat')
      const chat = await onBlankPage(stage, async (page) => {
        await page.evaluate((all) => window.ui.useChat(all), plain)
        const samples = await measureContender(page, Math.ceil(rounds / 2))
        say(`vue-advanced-chat, ${STREAM.aSecond} messages a second`)
        return { samples, streamed: await underStream(page, () => streamToChat(page)) }
      })
      return [feelTable(inbox, chat), countdowns, streamTable(inbox.streamed, chat.streamed)]
    } finally {
      await stage.close()
    }
  },
}

interface InboxOptions {
  stage: Stage
  tenantId: string
  rounds: number
  say: (text: string) => void
}

async function measureInbox(
  { stage, tenantId, rounds, say }: InboxOptions,
  stream: (threadId: string) => Promise<number>,
): Promise<{ inbox: Measured; countdowns: Awaited<ReturnType<typeof countdownTable>> }> {
  const tenant = stage.backend.tenants.find(({ id }) => id === tenantId)
  if (!tenant) throw new Error('The backend has no clinic.')
  return onDevice(stage, tenant, async ({ page, endpoint }) => {
    say('the first pull')
    await page.evaluate((id) => window.engine.cold(id), tenantId)
    await page.evaluate(() => window.engine.close())
    const query = new URLSearchParams({ show: 'inbox', url: endpoint.url, key: endpoint.key, tenant: tenantId })
    const showInbox = async (): Promise<void> => {
      await page.goto(`${stage.pageUrl}?${query}`)
      await page.evaluate(() => window.firstPaint?.painted)
      await page.evaluate(() => window.firstPaint?.live)
      await page.evaluate(() => window.openUi())
    }
    await showInbox()
    say(`${COUNTDOWNS} countdowns`)
    const countdowns = await countdownTable({ page, count: COUNTDOWNS, onBlankPage: (work) => onBlankPage(stage, work) })
    await showInbox()
    say('<prazo-inbox>')
    await page.evaluate(() => window.ui.useInbox())
    const samples = await measureContender(page, rounds)
    say(`<prazo-inbox>, ${STREAM.aSecond} messages a second`)
    const streamed = await underStream(page, async () => stream(await page.evaluate(() => window.ui.openThreadId())))
    return { inbox: { samples, streamed }, countdowns }
  })
}

/** The benchmarks' page with nothing on it. */
async function onBlankPage<Result>(stage: Stage, work: (page: Page) => Promise<Result>): Promise<Result> {
  const context = await stage.newPerson()
  try {
    const page = await context.newPage()
    await page.goto(stage.pageUrl)
    await page.evaluate(() => window.openUi())
    return await work(page)
  } finally {
    await context.close()
  }
}

/** In the page, as fast as the element takes them; how many a second that was. */
async function streamToChat(page: Page): Promise<number> {
  const { aSecond, seconds } = STREAM
  return (await page.evaluate(([aSecond, seconds]) => window.ui.streamToChat(aSecond, seconds), [aSecond, seconds] as const)) / seconds
}
