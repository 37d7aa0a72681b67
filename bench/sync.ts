import postgres from 'postgres'
import type { SeededTenant } from '../demo/backend/startBackend.ts'
import type { Benchmark, BenchOptions, Table } from './benchmark.ts'
import { openStage, type Stage } from './openStage.ts'
import { changes } from './sync/changes.ts'
import { coldSync, type ColdSync } from './sync/coldSync.ts'
import { makePeerTables } from './sync/peerTables.ts'
import { queuedAnswers } from './sync/queuedAnswers.ts'
import { reload, type Reload } from './sync/reload.ts'
import { targetsTable } from './sync/targets.ts'

/** A seeded thread is ten messages, itself and the member's place in it. */
const ROWS_A_THREAD = 12

/** What the sync engine costs above the bare wire and the bare database, and what RxDB does beside it. */
export const sync: Benchmark = {
  name: 'sync',
  about: 'cold sync, changes, queued answers and reload, beside RxDB and bare fetch and IndexedDB',
  run: async (options, say) => {
    const small = await smallClinic(options, say)
    const large = await largeClinic(options, say)
    const targets = targetsTable([
      { name: 'cold sync ÷ floor', measured: small.cold.overFloor, atMost: 1.3 },
      { name: 'cold sync ÷ floor, large', measured: large.cold.overFloor, atMost: 1.3 },
      { name: 'RxDB ÷ cold sync', measured: small.cold.underPeer, atLeast: 4 },
      { name: 'RxDB ÷ cold sync, large', measured: large.cold.underPeer, atLeast: 4 },
      { name: 'commit → paint p50, ms', measured: small.paintMs, atMost: 30 },
      { name: `${options.answers} queued answers, ms`, measured: small.drainMs, atMost: 400 },
      { name: 'reload → list, ms', measured: large.reloaded.ms, atMost: 150 },
      { name: 'reload, large ÷ small', measured: large.reloaded.ms / small.reloaded.ms, atMost: 1.2 },
      { name: 'heap after reload, MB', measured: large.reloaded.heapBytes / 1e6, atMost: 60 },
      { name: 'heap after cold sync, MB', measured: large.cold.heapBytes / 1e6, atMost: 60 },
    ])
    const notes = ['From the first line of the page’s script to two animation frames after the first row, the device’s copy complete.']
    const reloads = { title: 'Reload → first paint of the list', rows: [...small.reloaded.rows, ...large.reloaded.rows], notes }
    return [small.cold.table, large.cold.table, ...small.tables, reloads, targets]
  },
}

type Say = (text: string) => void

interface Small {
  cold: ColdSync
  reloaded: Reload
  paintMs: number
  drainMs: number
  tables: Table[]
}

async function smallClinic({ rows, answers, changes: count, rounds }: BenchOptions, say: Say): Promise<Small> {
  const threads = Math.ceil(rows / ROWS_A_THREAD)
  say(`seeding ${threads.toLocaleString('en')} threads`)
  return withClinic(threads, async (stage, tenant) => {
    say(`cold sync of ${rows.toLocaleString('en')} rows`)
    const cold = await coldSync({ stage, tenant, rounds })
    say(`reload with ${threads.toLocaleString('en')} threads`)
    const reloaded = await reload({ stage, tenant, threads, rounds })
    say(`${count} changes`)
    const changed = await changes({ stage, tenant, count })
    say(`${answers} queued answers`)
    const drained = await queuedAnswers({ stage, tenant, answers, rounds })
    return { cold, reloaded, paintMs: changed.paintMs, drainMs: drained.drainMs, tables: [changed.table, drained.table] }
  })
}

/** Ten messages a thread: 10,000 threads are 100,000 messages. The peer takes its time, so once has to do. */
async function largeClinic({ threads, rounds }: BenchOptions, say: Say): Promise<{ cold: ColdSync; reloaded: Reload }> {
  say(`seeding ${threads.toLocaleString('en')} threads`)
  return withClinic(threads, async (stage, tenant) => {
    say(`cold sync of ${(threads * ROWS_A_THREAD).toLocaleString('en')} rows`)
    const cold = await coldSync({ stage, tenant, rounds: 1 })
    say(`reload with ${threads.toLocaleString('en')} threads`)
    return { cold, reloaded: await reload({ stage, tenant, threads, rounds }) }
  })
}

/** A backend with a clinic of so many threads, for as long as the work takes. */
async function withClinic<Result>(threads: number, work: (stage: Stage, tenant: SeededTenant) => Promise<Result>): Promise<Result> {
  const stage = await openStage({ threads })
  const sql = postgres(stage.backend.dbUrl, { max: 1, onnotice: () => {} })
  try {
    const tenant = stage.backend.tenants.at(-1)
    const member = tenant?.users.find(({ status }) => status === 'active')
    if (!tenant || !member) throw new Error('The backend has no clinic.')
    // Before the first request: the backend looks once which tables there are.
    await makePeerTables(sql, { tenantId: tenant.id, userId: member.id })
    return await work(stage, tenant)
  } finally {
    await sql.end({ timeout: 1 })
    await stage.close()
  }
}
