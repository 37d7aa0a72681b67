import { answered, post } from './phoneApi.ts'

/** What time it is at the server, in milliseconds since 1970. */
export async function readClock(): Promise<number> {
  return nowOf(await answered(await fetch('/demo/clock')))
}

/** Sets the server's clock ahead. Returns the time it is then. */
export async function advanceClock(aheadMs: number): Promise<number> {
  return nowOf(await answered(await post('/demo/clock', { aheadMs: Math.round(aheadMs) })))
}

/** Gives the clinic so many threads more; resolves when they are all there. */
export async function addThreads(count: number): Promise<void> {
  await answered(await post('/demo/threads', { count }))
}

/** Lets patients write, so many a second. Resolves when they have begun. */
export async function startStorm(perSecond: number, seconds: number): Promise<void> {
  await answered(await post('/demo/storm', { perSecond, seconds }))
}

function nowOf(body: unknown): number {
  return Date.parse((body as { now: string }).now)
}
