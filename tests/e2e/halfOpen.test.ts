import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openFaultyProxy, type FaultyProxy } from './faultyProxy.ts'
import { openHostStage, type HostStage } from './hostStage.ts'

/** A minute in some seconds. */
const IMPATIENT = { heartbeatIntervalMs: 1000, timeout: 2000 }
/** Well before the look that the engine takes once a minute in any case. */
const SOON = { timeout: 20_000, interval: 50 }

/** Packets that vanish on the way, as behind a router that has forgotten the connection: nobody closes it, nobody is told. */
describe('a socket that is half open', () => {
  let stage: HostStage
  let proxy: FaultyProxy
  let page: Page
  let [sockets, requests] = [0, 0]

  beforeAll(async () => {
    stage = await openHostStage()
    proxy = await openFaultyProxy(stage.backend.url, Math.random)
    page = await (await stage.newProfile()).start()
    page.on('websocket', (socket) => {
      if (socket.url().includes('/realtime/')) sockets += 1
    })
    page.on('request', (request) => {
      if (request.method() === 'POST' && request.url().includes('/rpc/inbox_')) requests += 1
    })
    const { email, password } = stage.backend.tenants[0]!.users[0]!
    await page.evaluate((settings) => window.show(settings), {
      url: proxy.url,
      key: stage.backend.publishableKey,
      tenantId: stage.tenantId,
      email,
      password,
      realtime: IMPATIENT,
      attributes: { locale: 'en' },
    })
  })
  afterAll(async () => {
    await proxy?.close()
    await stage?.close()
  })

  const status = (): Promise<string> =>
    page.evaluate(() => (window.told.findLast(({ type }) => type === 'prazo-sync')?.detail as { status: string } | undefined)?.status ?? '')
  const patientWrites = (body: string): Promise<unknown> =>
    stage.sql`
      insert into conversation_messages (tenant_id, direction, from_number, body)
      values (${stage.tenantId}, 'inbound', '+5511900000077', ${body})`

  it('is noticed and said; no hot loop asks for another; what was missed comes once there is one', async () => {
    await expect.poll(status, SOON).toBe('live')
    proxy.setMute(true)
    await patientWrites('Alguém me ouve?')
    await expect.poll(status, SOON).toBe('connecting')
    ;[sockets, requests] = [0, 0]
    const startedAt = performance.now()
    await expect.poll(() => performance.now() - startedAt, SOON).toBeGreaterThan(6000)
    // Each further one is given up in its turn, and the next one is not in a hurry.
    expect(sockets).toBeGreaterThan(0)
    expect(sockets + requests).toBeLessThanOrEqual(8)
    if (process.env['PRAZO_TIMES']) process.stdout.write(`mute: ${sockets} sockets, ${requests} requests in 6 s\n`)
    expect(await status()).toBe('connecting')

    proxy.setMute(false)
    await expect.poll(status, SOON).toBe('live')
    await page.getByText('Alguém me ouve?').first().waitFor()
    await patientWrites('Agora sim')
    await page.getByText('Agora sim').first().waitFor({ timeout: 3000 })
  })
})
