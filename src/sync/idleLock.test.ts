import { describe, expect, test } from 'vitest'
import { createIdleLock, type IdleLock } from './idleLock.ts'
import type { Memo } from './ports.ts'
import { createFakeWorld, type FakeWorld } from './testing/fakeWorld.ts'

const MINUTE = 60_000

/** Tabs of one browser: they share its memory and its lines. */
function browser(): { world: FakeWorld; words: Map<string, string>; tab: (minutes?: number) => IdleLock } {
  const world = createFakeWorld()
  const words = new Map<string, string>()
  const memo: Memo = {
    get: (key) => words.get(key) ?? null,
    set: (key, value) => void (value === null ? words.delete(key) : words.set(key, value)),
  }
  return {
    world,
    words,
    tab: (minutes = 5) => createIdleLock({ name: 'aurora', idleMs: minutes * MINUTE, ports: { ...world.tab(), memo } }),
  }
}

describe('the lock', () => {
  test('closes once nobody has moved for so long, and not before', async () => {
    const { world, tab } = browser()
    const lock = tab()
    await world.pass(4 * MINUTE)
    lock.touch()
    await world.pass(4 * MINUTE)
    expect(lock.isLocked()).toBe(false)
    await world.pass(1.5 * MINUTE)
    expect(lock.isLocked()).toBe(true)
  })

  test('other minutes count from the last input, and open nothing', async () => {
    const { world, tab } = browser()
    const lock = tab()
    await world.pass(3 * MINUTE)
    lock.setIdleMs(10 * MINUTE)
    await world.pass(6 * MINUTE)
    expect(lock.isLocked()).toBe(false)
    lock.setIdleMs(2 * MINUTE)
    expect(lock.isLocked()).toBe(true)
    lock.setIdleMs(60 * MINUTE)
    expect(lock.isLocked()).toBe(true)
  })

  test('a person who works in one tab keeps the others open; a lock in one is a lock in all', async () => {
    const { world, tab } = browser()
    const [here, there] = [tab(), tab()]
    for (let minute = 0; minute < 12; minute += 1) {
      await world.pass(MINUTE)
      here.touch()
      await world.settle()
    }
    expect([here.isLocked(), there.isLocked()]).toEqual([false, false])
    there.lock()
    await world.settle()
    expect(here.isLocked()).toBe(true)
    here.unlock()
    await world.settle()
    expect(there.isLocked()).toBe(false)
  })

  test('the first movement after a night’s sleep, in which no timer ran, locks rather than keeps open', () => {
    const { world, tab } = browser()
    const lock = tab()
    world.setWall(8 * 60 * MINUTE)
    lock.touch()
    expect(lock.isLocked()).toBe(true)
    lock.touch()
    expect(lock.isLocked()).toBe(true)
  })

  test('coming back to a tab whose timers were held back locks at once', () => {
    const { world, tab } = browser()
    const lock = tab()
    world.setWall(6 * MINUTE)
    world.comeBack()
    expect(lock.isLocked()).toBe(true)
  })

  test('a reload opens nothing: neither what was locked, nor what would have been by now', () => {
    const { world, tab } = browser()
    const before = tab()
    before.lock()
    before.close()
    const after = tab()
    expect(after.isLocked()).toBe(true)
    after.unlock()
    after.close()
    expect(tab().isLocked()).toBe(false)
    world.setWall(60 * MINUTE)
    expect(tab().isLocked()).toBe(true)
  })

  test('who signs out leaves nothing locked to the next person, and nothing of themselves', () => {
    const { words, tab } = browser()
    const lock = tab()
    lock.lock()
    lock.forget()
    expect(lock.isLocked()).toBe(false)
    expect([...words]).toEqual([])
  })

  test('a clock that is set back shortens nobody’s wait for ever', async () => {
    const { world, tab } = browser()
    const lock = tab()
    world.setWall(-60 * MINUTE)
    await world.pass(5.5 * MINUTE)
    expect(lock.isLocked()).toBe(true)
  })
})
