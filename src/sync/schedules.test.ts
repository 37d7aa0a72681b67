import { asyncDefaultReportMessage, asyncProperty, check, type RunDetails } from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { InboxError } from '../errors.ts'
import type * as ApplyPull from './pull/applyPull.ts'
import type { PullToApply } from './pull/applyPull.ts'
import type { PushResult } from './server/backend.ts'
import type * as Outbox from './push/outbox.ts'
import type * as Pusher from './push/pusher.ts'
import type { PusherOptions } from './push/pusher.ts'
import type { Storage } from './storage/storage.ts'
import { pulled } from './testing/rows.ts'
import { ONCE_FAILED } from './testing/model/onceFailed.ts'
import { aSchedule, type Schedule } from './testing/model/steps.ts'

/**
 * Always the same schedules, so that whether a change passes is no matter of luck; others are looked for with
 * `SCHEDULES=200000 SCHEDULES_SEED=random npx vitest run --project unit schedules`, which names the seed that it picked. Each
 * schedule is played with simulated time and a random generator of its own: a seed that fails fails again.
 */
const RUNS = Number(process.env['SCHEDULES'] ?? 2000)
const SEED = seedOf(process.env['SCHEDULES_SEED'] ?? '20261121')
/** So many schedules must be enough to find what a broken engine does. */
const RUNS_TO_FIND = 4000
const BROKEN_MODULES = ['./push/pusher.ts', './pull/applyPull.ts', './push/outbox.ts', './tabs/leader.ts', './timing/backoff.ts']

function seedOf(chosen: string): number {
  if (chosen !== 'random') return Number(chosen)
  const seed = Date.now() % 1_000_000
  process.stdout.write(`SCHEDULES_SEED=${seed}\n`)
  return seed
}

async function play(runs: number): Promise<RunDetails<[Schedule]>> {
  const { playSchedule } = await import('./testing/model/playSchedule.ts')
  return check(asyncProperty(aSchedule, playSchedule), { numRuns: runs, seed: SEED, endOnFailure: runs === RUNS_TO_FIND })
}

test(
  'whatever happens, nothing typed is lost, doubled, reordered or hidden, and in the end every tab shows what the server has',
  { timeout: 7_200_000 },
  async () => {
    const found = await play(RUNS)
    expect(found.failed, `seed ${SEED}: ${await asyncDefaultReportMessage(found)}\n${String(found.errorInstance)}`).toBe(false)
  },
)

test.each(Object.keys(ONCE_FAILED))('never again: %s', async (what) => {
  const { playSchedule } = await import('./testing/model/playSchedule.ts')
  await expect(playSchedule(ONCE_FAILED[what]!)).resolves.toBeUndefined()
})

describe('the same schedules find an engine that', () => {
  afterEach(() => {
    for (const path of BROKEN_MODULES) vi.doUnmock(path)
    vi.resetModules()
  })

  const broken: Record<string, () => void> = {
    'takes a lost answer for a delivery': () =>
      breakPushes(async (push, request) => {
        const applied = request.mutations.map(({ id }): PushResult => ({ id, status: 'applied', error: null }))
        return push(request).catch((error: InboxError) => (error.kind === 'network' ? applied : Promise.reject(error)))
      }),
    'sends again under new names': () =>
      breakPushes((push, { mutations }) =>
        push({
          clientId: crypto.randomUUID(),
          mutations: mutations.map((each) => ({ ...each, args: { ...each.args, message_id: crypto.randomUUID() } }) as never),
        }),
      ),
    'sends the last first': () =>
      breakPushes(async (push, { clientId, mutations }) => {
        const results: PushResult[] = []
        for (const mutation of mutations.toReversed()) results.push(...(await push({ clientId, mutations: [mutation] })))
        return results.toReversed()
      }),
    'writes the cursor before its rows': () =>
      breakPulls(async (apply, storage, given) => {
        await storage.write(['meta'], (tx) => tx.put('meta', [{ key: 'cursor', value: given.page.cursor }]))
        return apply(storage, { ...given, from: given.page.cursor })
      }),
    'keeps what left sight': () =>
      breakPulls((apply, storage, given) => apply(storage, { ...given, page: { ...given.page, gone: pulled({}).gone } })),
    'drops an answer when it is acknowledged, not when it is seen': () =>
      breakModule<typeof Outbox>('./push/outbox.ts', (real) => ({
        settle: async (storage, results) => {
          const change = await real.settle(storage, results)
          const done = results.filter(({ status, error }) => status !== 'rejected' && error === null)
          await storage.write(['outbox'], (tx) =>
            tx.delete(
              'outbox',
              done.map(({ id }) => id),
            ),
          )
          return change
        },
      })),
    'leads in every tab': () =>
      vi.doMock('./tabs/leader.ts', () => ({
        createLeadership: ({ onLead }: { onLead: () => void }) => {
          queueMicrotask(onLead)
          return { role: () => 'leading', seize: () => {}, heard: () => {}, close: () => {} }
        },
      })),
    'tries again at once': () => vi.doMock('./timing/backoff.ts', () => ({ delayAfter: () => 0 })),
  }

  test.each(Object.keys(broken))('%s', { timeout: 120_000 }, async (what) => {
    vi.resetModules()
    broken[what]?.()
    const found = await play(RUNS_TO_FIND)
    expect(found.failed, `seed ${SEED}`).toBe(true)
  })
})

function breakModule<Module extends object>(path: string, change: (real: Module) => Partial<Module>): void {
  vi.doMock(path, async (importOriginal) => {
    const real = await importOriginal<Module>()
    return { ...real, ...change(real) }
  })
}

type Push = PusherOptions['backend']['push']
type Apply = typeof ApplyPull.applyPull

function breakPushes(push: (real: Push, request: Parameters<Push>[0]) => Promise<PushResult[]>): void {
  breakModule<typeof Pusher>('./push/pusher.ts', ({ createPusher }) => ({
    createPusher: (options) => createPusher({ ...options, backend: { push: (request) => push(options.backend.push, request) } }),
  }))
}

function breakPulls(apply: (real: Apply, storage: Storage, given: PullToApply) => ReturnType<Apply>): void {
  breakModule<typeof ApplyPull>('./pull/applyPull.ts', (real) => ({
    applyPull: (storage, given) => apply(real.applyPull, storage, given),
  }))
}
