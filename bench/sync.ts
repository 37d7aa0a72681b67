import type { SeededTenant } from '../demo/backend/startBackend.ts'
import type { Benchmark, Row } from './benchmark.ts'
import { openStage, type Stage } from './openStage.ts'
import { coldSyncTable } from './sync/coldSync.ts'
import { queuedAnswersTable } from './sync/queuedAnswers.ts'
import { reloadRows } from './sync/reload.ts'

/** A seeded thread is ten messages, itself and the member's place in it. */
const ROWS_A_THREAD = 12

/** What the sync engine costs above the bare wire and the bare database. */
export const sync: Benchmark = {
  name: 'sync',
  about: 'cold sync, queued answers and reload, against bare fetch and IndexedDB',
  run: async ({ rows, answers, threads, rounds }, say) => {
    const seeded = Math.ceil(rows / ROWS_A_THREAD)
    const reloads: Row[] = []
    say(`seeding ${seeded.toLocaleString('en')} threads`)
    const tables = await withClinic(seeded, async (stage, tenant) => {
      say(`cold sync of ${rows.toLocaleString('en')} rows`)
      const cold = await coldSyncTable({ stage, tenant, rounds })
      say(`reload with ${seeded.toLocaleString('en')} threads`)
      reloads.push(...(await reloadRows({ stage, tenant, threads: seeded, rounds })))
      say(`${answers} queued answers`)
      const [clinic] = stage.backend.tenants
      if (!clinic) throw new Error('The backend has no clinic.')
      return [cold, await queuedAnswersTable({ stage, tenant: clinic, answers, rounds })]
    })
    say(`seeding ${threads.toLocaleString('en')} threads`)
    await withClinic(threads, async (stage, tenant) => {
      say(`reload with ${threads.toLocaleString('en')} threads`)
      reloads.push(...(await reloadRows({ stage, tenant, threads, rounds })))
    })
    const notes = ['From the first line of the page’s script to two animation frames after the first row, the device’s copy complete.']
    return [...tables, { title: 'Reload → first paint of the list', rows: reloads, notes }]
  },
}

/** A backend with a clinic of so many threads, for as long as the work takes. */
async function withClinic<Result>(threads: number, work: (stage: Stage, tenant: SeededTenant) => Promise<Result>): Promise<Result> {
  const stage = await openStage({ threads })
  try {
    const tenant = stage.backend.tenants.at(-1)
    if (!tenant) throw new Error('The backend has no clinic.')
    return await work(stage, tenant)
  } finally {
    await stage.close()
  }
}
