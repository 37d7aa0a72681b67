import type { SeededTenant } from '../../demo/backend/startBackend.ts'
import type { Row, Table } from '../benchmark.ts'
import type { Stage } from '../openStage.ts'
import type { Stored } from '../page/bareSync.ts'
import { median } from '../statistics.ts'
import { onDevice, type Device } from './benchPage.ts'

const OURS = 'acquireInbox, to live'
const SEALED = 'the same, at-rest="session"'
const FLOOR = 'floor: fetch + bulkPut'
const PEER = 'peer: RxDB (Dexie, Supabase plugin)'

interface Sample {
  ms: number
  firstMs?: number
  requests: number
  bytes: number
  heap: number
}

export interface ColdSync {
  table: Table
  /** Times, as shares of the floor's and of the peer's. */
  overFloor: number
  underPeer: number
  heapBytes: number
}

/** A device that has nothing gets everything. */
export async function coldSync(options: { stage: Stage; tenant: SeededTenant; rounds: number }): Promise<ColdSync> {
  const { stage, tenant, rounds } = options
  let rows = 0
  const engine = async ({ page }: Device, atRest: 'plain' | 'session'): Promise<{ ms: number; firstMs: number }> => {
    const given = [tenant.id, atRest] as const
    const { liveMs, firstMs } = await page.evaluate(([tenantId, atRest]) => window.engine.cold(tenantId, atRest), given)
    return { ms: liveMs, firstMs }
  }
  const bare = ({ page, endpoint }: Device, store: Stored): Promise<{ ms: number; rows: number }> =>
    page.evaluate(([endpoint, options]) => window.bare.pull(endpoint, options), [endpoint, { tenantId: tenant.id, store }] as const)
  const contenders: Record<string, (device: Device) => Promise<{ ms: number; firstMs?: number }>> = {
    [OURS]: (device) => engine(device, 'plain'),
    [SEALED]: (device) => engine(device, 'session'),
    [FLOOR]: async (device) => {
      const pulled = await bare(device, 'rows')
      rows = pulled.rows
      return pulled
    },
    'bound: fetch + a record a page': (device) => bare(device, 'pages'),
    [PEER]: async ({ page, endpoint }) => {
      await page.evaluate(() => window.loadPeer())
      return page.evaluate(([endpoint, tenantId]) => window.peer.cold(endpoint, tenantId), [endpoint, tenant.id] as const)
    },
    'fetch alone, nothing stored': (device) => bare(device, 'nothing'),
  }
  const samples = new Map<string, Sample[]>(Object.keys(contenders).map((name) => [name, []]))
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, contend] of Object.entries(contenders)) {
      const sample = await onDevice(stage, tenant, async (device) => {
        const result = await contend(device)
        return { ...result, ...device.traffic(), heap: await device.heap() }
      })
      samples.get(name)?.push(sample)
    }
  }
  const of = (name: string, value: (sample: Sample) => number): number => median((samples.get(name) ?? []).map(value))
  const [ours, floor, peer] = [OURS, FLOOR, PEER].map((name) => of(name, ({ ms }) => ms)) as [number, number, number]
  const table = {
    title: `Cold sync of ${rows.toLocaleString('en')} rows`,
    rows: [...samples].map(([name, each]): Row => {
      const first = each.flatMap(({ firstMs }) => firstMs ?? [])
      return {
        name,
        values: {
          'median ms': of(name, ({ ms }) => ms),
          '÷ floor': of(name, ({ ms }) => ms) / floor,
          '÷ ours': of(name, ({ ms }) => ms) / ours,
          ...(first.length > 0 ? { 'first threads ms': median(first) } : {}),
          requests: of(name, ({ requests }) => requests),
          MB: of(name, ({ bytes }) => bytes) / 1e6,
          'heap MB': of(name, ({ heap }) => heap) / 1e6,
        },
      }
    }),
    notes: [
      'A record a page is what nothing durable can be cheaper than; no row of it can be found again.',
      'Each on a fresh device, already signed in, pages of 500. Live includes the realtime channel and the pull that follows its opening.',
    ],
  }
  return { table, overFloor: ours / floor, underPeer: peer / ours, heapBytes: of(OURS, ({ heap }) => heap) }
}
