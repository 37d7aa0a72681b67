import type { Page } from 'playwright-core'
import type { DemoProject } from '../../demo/demoProject.ts'
import type { SignIn } from '../page/floor.ts'
import type { Stage } from '../openStage.ts'
import { wallClockOffset } from '../wallClock.ts'

/** One sample of what the wire and the screen cost without any inbox; milliseconds. */
export interface FloorSample {
  roundTrip: number
  broadcast: number
  frame: number
}

/** Two bare pages of the same two members, with supabase-js and nothing else. */
export async function openFloor(stage: Stage, { url, publishableKey, members }: DemoProject): Promise<() => Promise<FloorSample>> {
  const pages: { page: Page; origin: number }[] = []
  for (const { email, password } of members.slice(0, 2)) {
    const page = await (await stage.newPerson()).newPage()
    await page.goto(stage.pageUrl)
    const as: SignIn = { url, key: publishableKey, email, password }
    await page.evaluate((as) => window.floor.signIn(as), as)
    await page.evaluate(() => window.floor.join('bench:floor'))
    const origin = (await page.evaluate(wallClockOffset)) + (await page.evaluate(() => performance.timeOrigin))
    pages.push({ page, origin })
  }
  const [sender, receiver] = pages
  if (!sender || !receiver) throw new Error('The clinic needs two members.')
  let count = 0
  return async () => {
    const token = `floor-${(count += 1)}`
    await receiver.page.evaluate((token) => window.floor.arm(token), token)
    const sentAt = await sender.page.evaluate((token) => window.floor.send(token), token)
    const arrivedAt = await receiver.page.evaluate(() => window.floor.arrived())
    return {
      broadcast: arrivedAt + receiver.origin - (sentAt + sender.origin),
      roundTrip: await receiver.page.evaluate(() => window.floor.roundTrip()),
      frame: await receiver.page.evaluate(() => window.floor.frame()),
    }
  }
}
