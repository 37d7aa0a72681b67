import type { SeededTenant } from '../../demo/backend/startBackend.ts'
import type { Row } from '../benchmark.ts'
import type { Stage } from '../openStage.ts'
import { median } from '../statistics.ts'
import { onDevice } from './benchPage.ts'

export interface Reload {
  rows: Row[]
  ms: number
  heapBytes: number
}

/** A page whose device holds everything is reloaded: when is the list on screen? */
export async function reload(options: { stage: Stage; tenant: SeededTenant; threads: number; rounds: number }): Promise<Reload> {
  const { stage, tenant, threads, rounds } = options
  return onDevice(stage, tenant, async ({ page, endpoint, heap }) => {
    const { threads: held } = await page.evaluate((tenantId) => window.engine.cold(tenantId), tenant.id)
    await page.evaluate(() => window.engine.close())
    const query = new URLSearchParams({ url: endpoint.url, key: endpoint.key, tenant: tenant.id })
    const show = async (what: 'inbox' | 'bare'): Promise<number> => {
      await page.goto(`${stage.pageUrl}?show=${what}&${query}`)
      const ms = await page.evaluate(() => window.firstPaint?.painted)
      await page.evaluate(() => window.firstPaint?.live)
      return ms ?? Number.NaN
    }
    const [inbox, bare]: [number[], number[]] = [[], []]
    let heapBytes = 0
    for (let round = -1; round < rounds; round += 1) {
      const [ms, heapNow] = [await show('inbox'), await heap()]
      const floor = await show('bare')
      if (round < 0) continue
      inbox.push(ms)
      bare.push(floor)
      heapBytes = heapNow
    }
    const name = `${threads.toLocaleString('en')} threads`
    const rows = [
      {
        name: `${name}: <prazo-inbox> (${held} on the device)`,
        values: { 'median ms': median(inbox), '÷ floor': median(inbox) / median(bare), 'heap MB': heapBytes / 1e6 },
      },
      { name: `${name}: floor, getAll + sort + 20 rows`, values: { 'median ms': median(bare), '÷ floor': 1 } },
    ]
    return { rows, ms: median(inbox), heapBytes }
  })
}
