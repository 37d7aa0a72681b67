import type { ThreadId } from '../../../model.ts'
import { createInbox, type Engine } from '../../createInbox.ts'
import type { MessageFeed } from '../../inbox.ts'
import { me, tenant } from '../rows.ts'
import { diskHandle, type Disk, type ModelBrowser } from './modelBrowser.ts'
import type { ModelNetwork } from './modelNetwork.ts'
import type { Owner, Simulation } from './simulation.ts'

export interface ModelTab {
  owner: Owner
  disk: Disk
  inbox: Engine
  /** The conversation, opened when first asked for. */
  feed: (thread: string) => MessageFeed
  /** The person looks at this tab again. */
  comeBack: () => void
}

/** The device's own clock, which may be set. */
export interface DeviceClock {
  deltaMs: number
}

export interface ModelTabOptions {
  sim: Simulation
  browser: ModelBrowser
  network: ModelNetwork
  deviceClock: DeviceClock
  beganMs: number
  onFeed: (thread: string, feed: MessageFeed, inbox: Engine) => void
}

/** The real engine in a tab of the simulated browser. */
export function openModelTab({ sim, browser, network, deviceClock, beganMs, onFeed }: ModelTabOptions): ModelTab {
  const owner: Owner = { alive: true, frozen: false }
  const disk: Disk = { failing: 0, lost: false }
  const feeds = new Map<string, MessageFeed>()
  const visible = new Set<() => void>()
  const bornMs = sim.nowMs()
  const inbox = createInbox({
    name: 'inbox',
    tenantId: tenant,
    userId: me,
    openStorage: () => diskHandle(sim, { owner, shared: browser.storage, disk }),
    backend: network.backendOf(owner),
    ports: {
      clock: { wallMs: () => beganMs + sim.nowMs() + deviceClock.deltaMs, monotonicMs: () => sim.nowMs() - bornMs },
      timers: { after: (delayMs, call) => sim.after(delayMs, call, owner) },
      random: sim.chance,
      randomBytes: (bytes) => bytes.forEach((_, at) => (bytes[at] = Math.floor(sim.chance() * 256))),
      locks: browser.locksOf(owner),
      tabLines: browser.linesOf(owner),
      network: network.portOf(owner),
      visibility: {
        onVisible: (listener) => {
          visible.add(listener)
          return () => visible.delete(listener)
        },
        onHidden: () => () => {},
      },
      memo: { get: () => null, set: () => {} },
      openIndex: () => Promise.reject(new Error('Nobody searches here.')),
      buckets: null,
      persist: null,
    },
  })
  inbox.onError(({ kind, code }) => {
    if (kind === 'storage' && code !== 'closed') disk.lost = true
  })
  return {
    owner,
    disk,
    inbox,
    feed: (thread) => {
      const known = feeds.get(thread)
      if (known) return known
      const feed = inbox.messages(thread as ThreadId)
      feeds.set(thread, feed)
      onFeed(thread, feed, inbox)
      return feed
    },
    comeBack: () => {
      for (const listener of visible) listener()
    },
  }
}
