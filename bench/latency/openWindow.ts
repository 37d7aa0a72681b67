import type { Page } from 'playwright-core'
import { openInboxWindow } from '../../tests/e2e/inboxWindow.ts'
import type { InboxWindow } from '../../tests/e2e/inboxWindow.ts'
import type { Stage } from '../openStage.ts'
import { wallClockOffset } from '../wallClock.ts'
import { watchPaint } from '../watchPaint.ts'

/** A sighting with all its times on the machine's wall clock. */
export interface Seen {
  inDomAt: number
  paintedAt: number
  enterAt: number
  requests: { name: string; startedAt: number; endedAt: number }[]
}

/** A member's window on the demo clinic, newest message first, which tells when something is on screen. */
export interface WatchedWindow {
  page: Page
  inbox: InboxWindow
  arm: (selector: string, text: string) => Promise<void>
  seen: () => Promise<Seen>
}

export async function openWindow(stage: Stage, url: string): Promise<WatchedWindow> {
  const page = await (await stage.newPerson()).newPage()
  const inbox = await openInboxWindow(page, url)
  await inbox.live()
  await inbox.showAllByTime()
  await page.evaluate(watchPaint)
  const origin = (await page.evaluate(wallClockOffset)) + (await page.evaluate(() => performance.timeOrigin))
  return {
    page,
    inbox,
    arm: (selector, text) => page.evaluate(([selector, text]) => window.prazoPaint.arm(selector, text), [selector, text] as const),
    seen: async () => {
      const { inDomAt, paintedAt, enterAt, requests } = await page.evaluate(() => window.prazoPaint.seen())
      return {
        inDomAt: inDomAt + origin,
        paintedAt: paintedAt + origin,
        enterAt: enterAt + origin,
        requests: requests.map(({ name, startedAt, endedAt }) => ({ name, startedAt: startedAt + origin, endedAt: endedAt + origin })),
      }
    },
  }
}
