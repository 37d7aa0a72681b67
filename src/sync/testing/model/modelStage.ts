import type { ThreadId } from '../../../model.ts'
import { createModelBrowser, type ModelBrowser } from './modelBrowser.ts'
import { createModelNetwork, type ModelNetwork } from './modelNetwork.ts'
import { ModelServer } from './modelServer.ts'
import { openModelTab, type DeviceClock, type ModelTab } from './modelTab.ts'
import { createSimulation, type Simulation } from './simulation.ts'
import { createWitness, type Witness } from './witness.ts'

export const THREADS: readonly string[] = ['maria', 'joao', 'ana']
const TABS = 3
/** A page of the server, so small that most pulls take several. */
const PAGE = 5

/** One person's browser, a clinic's server, and all that lies between. */
export interface ModelStage {
  sim: Simulation
  server: ModelServer
  network: ModelNetwork
  browser: ModelBrowser
  witness: Witness
  clock: DeviceClock
  tabs: ModelTab[]
  open: () => void
  /** Ends a tab without a word, as a crash does. */
  kill: (tab: ModelTab) => void
}

export function createModelStage(seed: number): ModelStage {
  const sim = createSimulation(seed)
  const server = new ModelServer(THREADS, sim.nowMs, PAGE)
  const network = createModelNetwork(sim, server)
  const browser = createModelBrowser(sim)
  const witness = createWitness((body) => server.arrivals.some((each) => each.body === body))
  const clock: DeviceClock = { deltaMs: 0 }
  const stage: ModelStage = {
    sim,
    server,
    network,
    browser,
    witness,
    clock,
    tabs: [],
    open: () => {
      if (stage.tabs.length >= TABS) return
      stage.tabs.push(
        openModelTab({
          sim,
          browser,
          network,
          deviceClock: clock,
          beganMs: server.serverMs() - sim.nowMs(),
          onFeed: (thread, feed, inbox) => witness.watch(thread, feed, () => inbox.getSnapshot().threads.has(thread as ThreadId)),
        }),
      )
    },
    kill: (tab) => {
      tab.owner.alive = false
      stage.tabs = stage.tabs.filter((each) => each !== tab)
      network.bury(tab.owner)
      browser.bury(tab.owner)
      if (tab.disk.lost) witness.excuse(({ keptBy }) => keptBy === tab.owner)
    },
  }
  return stage
}
