import { describe, expect, test } from 'vitest'
import { createServerClock } from './serverClock.ts'
import { createFakeWorld } from '../testing/fakeWorld.ts'

const HOUR_MS = 3_600_000

describe('the server’s time', () => {
  test('is right though the device’s clock is an hour off', async () => {
    const world = createFakeWorld({ startMs: 1_000_000 })
    const clock = createServerClock({ clock: world.ports.clock })
    await world.pass(200)
    clock.measure({ serverMs: 1_000_000 + HOUR_MS, sentAtMs: 100, receivedAtMs: 200 })
    // The answer is taken to be from the middle of the round trip: 50 ms old on arrival.
    expect(clock.now()).toBe(1_000_050 + HOUR_MS)
    await world.pass(1000)
    expect(clock.now()).toBe(1_001_050 + HOUR_MS)
  })

  test('keeps the measurement of the shortest round trip', async () => {
    const world = createFakeWorld({ startMs: 0 })
    const clock = createServerClock({ clock: world.ports.clock })
    await world.pass(2000)
    clock.measure({ serverMs: 5000, sentAtMs: 1990, receivedAtMs: 2000 })
    const before = clock.now()
    clock.measure({ serverMs: 4600, sentAtMs: 1000, receivedAtMs: 2000 })
    expect(clock.now()).toBe(before)
  })

  test('follows the server when that is set anew', async () => {
    const world = createFakeWorld({ startMs: 0 })
    const clock = createServerClock({ clock: world.ports.clock })
    let jumps = 0
    clock.measure({ serverMs: 0, sentAtMs: 0, receivedAtMs: 0 })
    clock.onJump(() => (jumps += 1))
    await world.pass(1000)
    clock.measure({ serverMs: HOUR_MS, sentAtMs: 800, receivedAtMs: 1000 })
    expect(clock.now()).toBe(HOUR_MS + 100)
    expect(jumps).toBe(1)
  })

  test('does not care when somebody sets the device’s clock back', async () => {
    const world = createFakeWorld({ startMs: 10 * HOUR_MS })
    const clock = createServerClock({ clock: world.ports.clock })
    clock.measure({ serverMs: 10 * HOUR_MS, sentAtMs: 0, receivedAtMs: 0 })
    world.setWall(-HOUR_MS)
    expect(clock.checkSleep()).toBe(true)
    expect(clock.now()).toBe(10 * HOUR_MS)
  })

  test('goes on after a sleep in which the monotonic clock stood still', () => {
    const world = createFakeWorld({ startMs: 0 })
    const clock = createServerClock({ clock: world.ports.clock })
    let jumps = 0
    clock.onJump(() => (jumps += 1))
    world.setWall(HOUR_MS)
    expect(clock.checkSleep()).toBe(true)
    expect(clock.now()).toBe(HOUR_MS)
    expect(jumps).toBe(1)
    expect(clock.checkSleep()).toBe(false)
  })
})
