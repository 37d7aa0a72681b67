import postgres from 'postgres'
import type { SeededTenant } from '../../demo/backend/startBackend.ts'
import type { Table } from '../benchmark.ts'
import type { Stage } from '../openStage.ts'
import { median } from '../statistics.ts'
import { onDevice, type Device } from './benchPage.ts'

/** Answers written without a network, from the moment it is back to the last acknowledgement. */
export async function queuedAnswers(options: {
  stage: Stage
  tenant: SeededTenant
  answers: number
  rounds: number
}): Promise<{ table: Table; drainMs: number }> {
  const { stage, tenant, answers, rounds } = options
  const sql = postgres(stage.backend.dbUrl, { max: 1, onnotice: () => {} })
  const written = async (): Promise<number> =>
    Number(
      (await sql`select count(*) from public.conversation_messages where tenant_id = ${tenant.id} and direction = 'outbound'`)[0]?.[
        'count'
      ],
    )
  try {
    const threads = await sql<{ id: string }[]>`
      select id from public.inbox_threads where tenant_id = ${tenant.id} and status = 'open' order by id limit 40`
    const threadIds = threads.map(({ id }) => id)
    const ours: { queueMs: number; drainMs: number; requests: number; bytes: number }[] = []
    const peer: { drainMs: number; requests: number; bytes: number }[] = []
    const bare: { ms: number; requests: number; bytes: number }[] = []
    // What a member may push a minute is not what is measured here.
    const forgetRate = () => sql`truncate public.inbox_push_rates`
    for (let round = 0; round < rounds; round += 1) {
      const before = await written()
      await forgetRate()
      ours.push(await onDevice(stage, tenant, (device) => drain(device, { tenantId: tenant.id, threadIds, count: answers })))
      await forgetRate()
      bare.push(
        await onDevice(stage, tenant, async (device) => {
          const given = [device.endpoint, { tenantId: tenant.id, threadIds, count: answers }] as const
          const ms = await device.page.evaluate(([endpoint, options]) => window.bare.push(endpoint, options), given)
          return { ms, ...device.traffic() }
        }),
      )
      peer.push(await onDevice(stage, tenant, (device) => drainPeer(device, { tenantId: tenant.id, threadIds, count: answers })))
      const delivered = (await written()) - before
      if (delivered !== 2 * answers) throw new Error(`${delivered} answers were delivered instead of ${2 * answers}.`)
    }
    const [drainMs, floorMs] = [median(ours.map((each) => each.drainMs)), median(bare.map((each) => each.ms))]
    const table = {
      title: `${answers} answers queued offline, to the last acknowledgement`,
      rows: [
        {
          name: 'outbox, from the event `online`',
          values: {
            'median ms': drainMs,
            '÷ floor': drainMs / floorMs,
            requests: median(ours.map((each) => each.requests)),
            MB: median(ours.map((each) => each.bytes)) / 1e6,
          },
        },
        {
          name: 'floor: batches of 100 over fetch',
          values: {
            'median ms': floorMs,
            '÷ floor': 1,
            requests: median(bare.map((each) => each.requests)),
            MB: median(bare.map((each) => each.bytes)) / 1e6,
          },
        },
        {
          name: 'peer: RxDB, a request for each document',
          values: {
            'median ms': median(peer.map((each) => each.drainMs)),
            '÷ floor': median(peer.map((each) => each.drainMs)) / floorMs,
            requests: median(peer.map((each) => each.requests)),
            MB: median(peer.map((each) => each.bytes)) / 1e6,
          },
        },
      ],
      notes: [
        `Writing them, offline, each stored before the next: ${(median(ours.map((each) => each.queueMs)) / answers).toFixed(2)} ms an answer.`,
        `Every one of them was delivered once, in ${threadIds.length} threads. The peer inserts bare rows: no threads, clocks or receipts follow.`,
      ],
    }
    return { table, drainMs }
  } finally {
    await sql.end({ timeout: 1 })
  }
}

async function drainPeer(
  { page, endpoint, context, traffic }: Device,
  { tenantId, threadIds, count }: { tenantId: string; threadIds: string[]; count: number },
): Promise<{ drainMs: number; requests: number; bytes: number }> {
  await page.evaluate(() => window.loadPeer())
  await page.evaluate(([endpoint, tenantId]) => window.peer.cold(endpoint, tenantId), [endpoint, tenantId] as const)
  await context.setOffline(true)
  await page.evaluate((options) => window.peer.answer(options), { tenantId, threadIds, count })
  const before = traffic()
  const drained = page.evaluate(() => window.peer.drained())
  await page.evaluate(() => true)
  await context.setOffline(false)
  const drainMs = await drained
  const after = traffic()
  return { drainMs, requests: after.requests - before.requests, bytes: after.bytes - before.bytes }
}

async function drain(
  { page, context, traffic }: Device,
  { tenantId, threadIds, count }: { tenantId: string; threadIds: string[]; count: number },
): Promise<{ queueMs: number; drainMs: number; requests: number; bytes: number }> {
  await page.evaluate((tenantId) => window.engine.cold(tenantId), tenantId)
  await context.setOffline(true)
  const queueMs = await page.evaluate((options) => window.engine.answer(options), { threadIds, count })
  const before = traffic()
  const drained = page.evaluate(() => window.engine.drained())
  // The page listens once it has answered something else.
  await page.evaluate(() => true)
  await context.setOffline(false)
  const drainMs = await drained
  const after = traffic()
  return { queueMs, drainMs, requests: after.requests - before.requests, bytes: after.bytes - before.bytes }
}
