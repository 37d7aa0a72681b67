import { expect, test } from 'vitest'
import { createPuller, type Puller } from './puller.ts'
import { createFakeWorld, type FakeWorld } from '../testing/fakeWorld.ts'
import { expired, offline } from '../testing/fakeBackend.ts'
import type { PgSnapshot } from '../server/xid.ts'

interface Watched {
  world: FakeWorld
  puller: Puller
  /** When each pull began. */
  pulls: number[]
  failures: string[]
  answerWith: (answer: () => Promise<PgSnapshot | null>) => void
}

function watched(): Watched {
  const world = createFakeWorld()
  const pulls: number[] = []
  const failures: string[] = []
  let answer: () => Promise<PgSnapshot | null> = () => Promise.resolve(null)
  const puller = createPuller({
    pull: () => {
      pulls.push(world.nowMs())
      return answer()
    },
    ...world.ports,
    onFailure: (error) => failures.push(error.kind),
  })
  return { world, puller, pulls, failures, answerWith: (next) => (answer = next) }
}

const upTo = (xmax: bigint): PgSnapshot => ({ xmin: xmax, xmax, running: new Set() })

test('a poke in a quiet moment pulls at once', async () => {
  const { world, puller, pulls } = watched()
  await world.pass(3000)
  puller.poke('1')
  await world.settle()
  expect(pulls).toEqual([3000])
})

test('a storm of a thousand pokes a second costs a handful of pulls', async () => {
  const { world, puller, pulls } = watched()
  for (let n = 0; n < 1000; n += 1) {
    puller.poke(String(n))
    await world.pass(1)
  }
  await world.pass(2000)
  expect(pulls.length).toBeLessThanOrEqual(8)
  expect(pulls.length).toBeGreaterThanOrEqual(3)
  // The last poke was followed by a pull.
  expect(pulls.at(-1)).toBeGreaterThanOrEqual(1000)
})

test('changes that come one by one, however quickly, are pulled one by one without waiting', async () => {
  const { world, puller, pulls } = watched()
  for (let n = 0; n < 100; n += 1) {
    puller.poke(String(n))
    await world.pass(15)
  }
  expect(pulls.length).toBe(100)
})

test('a new poke does not wait behind one that is long in coming', async () => {
  const { world, puller, pulls, answerWith } = watched()
  answerWith(() => Promise.resolve(upTo(5n)))
  puller.poke('99')
  await world.pass(1500)
  const before = pulls.length
  puller.poke('4')
  await world.settle()
  expect(pulls.length).toBe(before + 1)
})

test('a poke that overtook its transaction is asked for again until the change is there', async () => {
  const { world, puller, pulls, answerWith } = watched()
  let seen = 5n
  answerWith(() => Promise.resolve(upTo(seen)))
  await world.pass(2000)
  puller.poke('5')
  await world.pass(40)
  expect(pulls.length).toBe(2)
  seen = 6n
  await world.pass(10_000)
  expect(pulls.length).toBe(3)
})

test('a poke of a transaction that never ends well is given up', async () => {
  const { world, puller, pulls, answerWith } = watched()
  answerWith(() => Promise.resolve(upTo(5n)))
  puller.poke('99')
  await world.pass(25_000)
  expect(pulls.length).toBe(9)
})

test('a pull asked for while one is under way follows it, once', async () => {
  const { world, puller, pulls, answerWith } = watched()
  let finish: (snapshot: null) => void = () => {}
  answerWith(() => new Promise((resolve) => (finish = resolve)))
  puller.request()
  puller.request()
  puller.request()
  await world.settle()
  expect(pulls.length).toBe(1)
  answerWith(() => Promise.resolve(null))
  finish(null)
  await world.settle()
  expect(pulls.length).toBe(2)
})

test('while answers are on their way pokes wait, and one pull behind them serves them all; it never waits for long', async () => {
  const { world, puller, pulls } = watched()
  puller.hold()
  for (let n = 0; n < 5; n += 1) {
    puller.poke(String(n))
    await world.pass(100)
  }
  expect(pulls).toEqual([])
  puller.release()
  await world.settle()
  expect(pulls).toEqual([500])

  puller.hold()
  puller.request()
  await world.pass(5000)
  expect(pulls).toEqual([500, 1500])
})

test('without any poke it looks once a minute or so', async () => {
  const { world, pulls } = watched()
  await world.pass(600_000)
  expect(pulls.length).toBe(10)
})

test('a server that is away is asked ever more rarely, and at once when the network is back', async () => {
  const { world, puller, pulls, failures, answerWith } = watched()
  answerWith(() => Promise.reject(offline))
  puller.request()
  await world.pass(120_000)
  expect(pulls.length).toBeLessThan(25)
  expect(new Set(failures)).toEqual(new Set(['network']))
  const before = pulls.length
  answerWith(() => Promise.resolve(null))
  puller.wake()
  await world.settle()
  expect(pulls.length).toBe(before + 1)
})

test('pokes and requests do not hurry a refused token', async () => {
  const { world, puller, pulls, answerWith } = watched()
  answerWith(() => Promise.reject(expired))
  puller.request()
  for (let n = 0; n < 100; n += 1) {
    puller.poke(String(n))
    puller.request()
    await world.pass(10)
  }
  expect(pulls.length).toBeLessThan(5)
})
