import { createModelStage, type ModelStage, THREADS } from './modelStage.ts'
import { playStep } from './playSteps.ts'
import type { Schedule } from './steps.ts'
import { faultsAtRest } from './verdict.ts'

/** How long a healthy world may take to come to rest, and in which steps it is looked at. */
const REST_MS = 900_000
const LOOK_MS = 15_000
/** Requests that a tab may make in a quiet minute: it polls once. */
const QUIET_REQUESTS = 8
/** Failed requests in one second of three tabs that pull, push and fetch: each waits a tenth of a second at least. */
const FAILURES_A_SECOND = 40

/** Plays a schedule to its end and on until all is at rest. Throws with everything that is wrong then. */
export async function playSchedule({ seed, steps }: Schedule): Promise<void> {
  const stage = createModelStage(seed)
  try {
    stage.open()
    await stage.sim.advance(50)
    for (const step of steps) {
      await playStep(stage, step)
      await stage.sim.advance(1)
      complain(stage.witness.faults)
    }
    await heal(stage)
    complain(await comeToRest(stage))
    await staysQuiet(stage)
    const worst = stage.network.worstSecond()
    if (worst > FAILURES_A_SECOND) complain([`${worst} failed requests in a second`])
  } finally {
    for (const tab of stage.tabs) stage.kill(tab)
  }
}

/** Everything works again, and the person is there. */
async function heal(stage: ModelStage): Promise<void> {
  const { server, network } = stage
  server.active = true
  server.refusals = 0
  server.batchLimit = 100
  network.setWeather({ loss: 0, duplicates: 0 })
  network.setOnline(true)
  for (const tab of stage.tabs) {
    tab.disk.failing = 0
    await playStep(stage, { do: 'thaw', tab: stage.tabs.indexOf(tab) })
  }
  await stage.sim.advance(2000)
  stage.open()
  network.setToken(true)
  await stage.sim.advance(2000)
  for (const tab of stage.tabs) tab.inbox.reconnect()
}

async function comeToRest(stage: ModelStage): Promise<string[]> {
  let faults: string[] = []
  for (let ms = 0; ms < REST_MS; ms += LOOK_MS) {
    await stage.sim.advance(LOOK_MS)
    for (const tab of stage.tabs)
      for (const thread of THREADS) if (tab.feed(thread).getSnapshot().hasOlder) void tab.feed(thread).loadOlder()
    faults = [...stage.witness.faults, ...(await faultsAtRest(stage))]
    if (faults.length === 0) return []
  }
  return faults
}

async function staysQuiet({ sim, network, tabs }: ModelStage): Promise<void> {
  const before = network.requests()
  await sim.advance(60_000)
  const count = network.requests() - before
  if (count > QUIET_REQUESTS * Math.max(1, tabs.length)) complain([`${count} requests in a quiet minute`])
}

function complain(faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(faults.join('\n'))
}
