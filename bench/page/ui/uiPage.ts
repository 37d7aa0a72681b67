import { chatContender, type Chat } from './chatContender.ts'
import type { PlainThread, UiContender } from './contender.ts'
import { inboxContender } from './inboxContender.ts'
import { createPaintMeter, type PaintMeter } from './paintMeter.ts'
import { showPlainCountdowns } from './plainCountdowns.tsx'

/** What the benchmark of the interface drives in its page. */
export interface UiPage extends PaintMeter {
  contender: UiContender | Chat | null
  useInbox: () => void
  useChat: (threads: readonly PlainThread[]) => Promise<void>
  showPlainCountdowns: (count: number) => void
  /** Makes the inbox so tall that that many rows are in view. */
  growInbox: (rows: number) => void
  /** Threads of the view by deadline. */
  countWaiting: () => number
  /** Countdowns that tick in view now. */
  countTicking: () => number
  /** The thread that the inbox shows. */
  openThreadId: () => string
  /** Tells vue-advanced-chat of so many messages a second; resolves with how many it took in that time. */
  streamToChat: (aSecond: number, seconds: number) => Promise<number>
  /** Collects tasks over 50 ms from now on. */
  watchLongTasks: () => void
  longTasks: () => number[]
}

const ROW_PX = 80

export function createUiPage(): UiPage {
  let tasks: number[] = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  const page: UiPage = {
    ...createPaintMeter(),
    contender: null,
    useInbox: () => {
      page.contender = inboxContender()
    },
    useChat: async (threads) => {
      page.contender = await chatContender(threads)
    },
    showPlainCountdowns,
    growInbox: (rows) => {
      const inbox = document.querySelector('prazo-inbox')
      if (inbox) inbox.style.blockSize = `${rows * ROW_PX}px`
    },
    countWaiting: () => Number(document.querySelector('prazo-inbox')?.shadowRoot?.querySelector('[part~=row]')?.ariaSetSize ?? 0),
    countTicking: () => document.querySelector('prazo-inbox')?.shadowRoot?.querySelectorAll('[role=listbox] .ticking').length ?? 0,
    openThreadId: () =>
      document.querySelector('prazo-inbox')?.shadowRoot?.querySelector<HTMLElement>('[data-open-thread]')?.dataset['openThread'] ?? '',
    streamToChat: (aSecond, seconds) =>
      new Promise((resolve) => {
        const startedAt = performance.now()
        let sent = 0
        const timer = setInterval(() => {
          if (performance.now() - startedAt > seconds * 1000) {
            clearInterval(timer)
            resolve(sent)
          } else if (page.contender && 'receive' in page.contender) {
            sent += 1
            page.contender.receive(sent % 10 === 0 ? null : sent * 37, `Mensagem em fluxo ${sent}`)
          }
        }, 1000 / aSecond)
      }),
    watchLongTasks: () => {
      tasks = []
      observer.observe({ entryTypes: ['longtask'] })
    },
    longTasks: () => tasks,
  }
  return page
}
