import type { Inbox } from '../../sync/inbox.ts'
import type { ViewRow } from '../../workspace.ts'
import type { createPromiseBook } from '../promiseBook.ts'
import type { Ticker } from '../ticker/createTicker.ts'
import { createThreadIndex, type IndexReading } from './threadIndex.ts'
import { allViews, type View } from './views.ts'

/** The index of one element's threads, kept up to date by the inbox and by time. */
export interface ThreadBook {
  getReading: () => IndexReading
  getViews: () => readonly View[]
  subscribe: (listener: () => void) => () => void
}

export interface ThreadBookOptions {
  inbox: Pick<Inbox, 'getSnapshot' | 'subscribe'>
  ticker: Pick<Ticker, 'nowSeconds' | 'watch'>
  promises: ReturnType<typeof createPromiseBook>
}

export function createThreadBook({ inbox, ticker, promises }: ThreadBookOptions): ThreadBook {
  const index = createThreadIndex()
  let known: { rows: readonly ViewRow[]; views: readonly View[] } | null = null

  function getViews(): readonly View[] {
    const { views: rows } = inbox.getSnapshot()
    if (known?.rows !== rows) known = { rows, views: allViews(rows) }
    return known.views
  }

  function getReading(): IndexReading {
    const snapshot = inbox.getSnapshot()
    const { threads, clock, pins, mentions, me } = snapshot
    const world = { threads, clock, pins, mentions, me: me?.user_id ?? null, promise: promises(snapshot), views: getViews() }
    return index.read(world, ticker.nowSeconds())
  }

  return {
    getReading,
    getViews,
    subscribe: (listener) => {
      let due = Infinity
      let stop = (): void => undefined
      const draw = (now: number): number => {
        if (now >= due) listener()
        due = getReading().nextChange
        return due
      }
      const forget = inbox.subscribe(() => {
        // A thread that changed may have brought the next change nearer.
        if (getReading().nextChange < due) {
          stop()
          stop = ticker.watch(draw)
        }
        listener()
      })
      stop = ticker.watch(draw)
      return () => {
        forget()
        stop()
      }
    },
  }
}
