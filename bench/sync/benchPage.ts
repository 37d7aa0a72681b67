import type { BrowserContext, Page } from 'playwright-core'
import type { SeededTenant } from '../../demo/backend/startBackend.ts'
import type { Endpoint } from '../page/bareSync.ts'
import type { Stage } from '../openStage.ts'

/** A fresh device: a browser of its own with the benchmarks' page, signed in, with its requests counted. */
export interface Device {
  context: BrowserContext
  page: Page
  endpoint: Endpoint
  userId: string
  /** Requests to the backend's tables and functions so far, and the bytes of their answers as they came over the wire. */
  traffic: () => { requests: number; bytes: number }
  /** Bytes of JavaScript objects after garbage was collected. */
  heap: () => Promise<number>
}

/** Runs something on a fresh device and throws the device away. */
export async function onDevice<Result>(stage: Stage, tenant: SeededTenant, work: (device: Device) => Promise<Result>): Promise<Result> {
  const context = await stage.newPerson()
  try {
    return await work(await openDevice(stage, tenant, context))
  } finally {
    await context.close()
  }
}

async function openDevice({ backend, pageUrl }: Stage, tenant: SeededTenant, context: BrowserContext): Promise<Device> {
  const page = await context.newPage()
  await page.goto(pageUrl)
  const member = tenant.users.find(({ status }) => status === 'active')
  if (!member) throw new Error('The clinic has no active member.')
  const as = { url: backend.url, key: backend.publishableKey, email: member.email, password: member.password }
  const { token, userId } = await page.evaluate((as) => window.engine.signIn(as), as)

  const cdp = await context.newCDPSession(page)
  const counted = new Set<string>()
  let bytes = 0
  cdp.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    if (request.url.startsWith(`${backend.url}/rest/`) && type !== 'Preflight') counted.add(requestId)
  })
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (counted.has(requestId)) bytes += encodedDataLength
  })
  await cdp.send('Network.enable')
  return {
    context,
    page,
    endpoint: { url: backend.url, key: backend.publishableKey, token },
    userId,
    traffic: () => ({ requests: counted.size, bytes }),
    heap: async () => {
      await cdp.send('HeapProfiler.collectGarbage')
      return (await cdp.send('Runtime.getHeapUsage')).usedSize
    },
  }
}
