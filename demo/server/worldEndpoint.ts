import type { IncomingMessage as Request } from 'node:http'
import type { DemoProject } from '../demoProject.ts'
import { GatewayError } from './gatewayError.ts'
import { readJson } from './readJson.ts'
import { storm } from './storm.ts'
import type { WhatsAppGateway } from './whatsAppGateway.ts'

interface Asked {
  project: DemoProject
  gateway: WhatsAppGateway
  request: Request
}

/** Time, crowds and storms. Null when the route is none of theirs. Throws `GatewayError` where the project is not ours to play with. */
export async function worldEndpoint(
  route: string,
  { project, gateway, request }: Asked,
): Promise<{ status: number; body: unknown } | null> {
  const { world } = project
  if (route === 'GET /demo/clock') return { status: 200, body: { now: (await world?.now()) ?? new Date() } }
  if (route === 'POST /demo/storm') {
    const given = await readJson(request)
    void storm(gateway, { perSecond: wholeNumber(given, 'perSecond', 100), seconds: wholeNumber(given, 'seconds', 120) })
    return { status: 202, body: {} }
  }
  if (route !== 'POST /demo/clock' && route !== 'POST /demo/threads') return null
  if (!world) throw new GatewayError('not_local', 'Only the local backend does that: start the demo without SUPABASE_URL.')
  const given = await readJson(request)
  if (route === 'POST /demo/clock') await world.advanceClock(wholeNumber(given, 'aheadMs', 366 * 86_400_000))
  else await world.addThreads(wholeNumber(given, 'count', 100_000))
  return { status: 200, body: { now: await world.now() } }
}

function wholeNumber(given: Record<string, unknown>, name: string, most: number): number {
  const value = given[name]
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most) return value
  throw new GatewayError('invalid_argument', `${name} is a whole number from 0 to ${most}.`)
}
