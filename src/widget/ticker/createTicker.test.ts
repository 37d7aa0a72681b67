import { describe, expect, it } from 'vitest'
import { createTicker, type Ticker } from './createTicker.ts'

/** A ticker on a clock that only the test moves; counts how often it woke up. */
function fakeTicker(startMs = 1_000_000): {
  ticker: Ticker
  pass: (ms: number) => void
  jump: (ms: number) => void
  hide: (hidden: boolean) => void
  wakes: () => number
} {
  let now = startMs
  let hidden = false
  let wakes = 0
  let timer: { at: number; run: () => void } | null = null
  const ticker = createTicker({
    now: () => now,
    setTimer: (run, delayMs) => (timer = { at: now + delayMs, run }),
    clearTimer: (cleared) => {
      if (timer === cleared) timer = null
    },
    isHidden: () => hidden,
  })
  const pass = (ms: number): void => {
    const until = now + ms
    while (timer && timer.at <= until) {
      const { at, run } = timer
      timer = null
      now = at
      wakes++
      run()
    }
    now = until
  }
  return { ticker, pass, jump: (ms) => (now += ms), hide: (value) => (hidden = value), wakes: () => wakes }
}

/** Draws every `every` seconds and notes when. */
const noter = (name: string, every: number, log: string[]) => (now: number) => {
  log.push(`${name}:${now}`)
  return now + every - (now % every)
}

describe('ticker', () => {
  it('draws each countdown when it changes, and no other', () => {
    const { ticker, pass } = fakeTicker()
    const log: string[] = []
    ticker.watch(noter('second', 1, log))
    ticker.watch(noter('minute', 60, log))
    pass(3000)
    expect(log).toEqual(['second:1000', 'minute:1000', 'second:1001', 'second:1002', 'second:1003'])
    pass(17_000)
    expect(log.filter((entry) => entry.startsWith('minute'))).toEqual(['minute:1000', 'minute:1020'])
  })

  it('sleeps between the changes of clocks that show minutes', () => {
    const { ticker, pass, wakes } = fakeTicker(960_000)
    ticker.watch(noter('minute', 60, []))
    pass(600_000)
    expect(wakes()).toBe(10)
  })

  it('wakes on the second, wherever in it the countdown began', () => {
    const { ticker, pass } = fakeTicker(1_000_700)
    const log: string[] = []
    ticker.watch(noter('a', 1, log))
    pass(299)
    expect(log).toEqual(['a:1000'])
    pass(1)
    expect(log).toEqual(['a:1000', 'a:1001'])
  })

  it('stops drawing what left the screen', () => {
    const { ticker, pass } = fakeTicker()
    const log: string[] = []
    const stop = ticker.watch(noter('a', 1, log))
    stop()
    pass(5000)
    expect(log).toEqual(['a:1000'])
  })

  it('rests while the page is hidden, and draws at once when it is back', () => {
    const { ticker, pass, hide, wakes } = fakeTicker()
    const log: string[] = []
    ticker.watch(noter('a', 1, log))
    hide(true)
    ticker.redraw()
    const before = wakes()
    pass(3_600_000)
    expect(wakes()).toBe(before)
    hide(false)
    ticker.redraw()
    expect(log.at(-1)).toBe('a:4600')
    pass(1000)
    expect(log.at(-1)).toBe('a:4601')
  })

  it('follows a clock that jumps back', () => {
    const { ticker, pass, jump } = fakeTicker()
    const log: string[] = []
    ticker.watch(noter('a', 1, log))
    jump(-100_000)
    ticker.redraw()
    pass(1000)
    expect(log).toEqual(['a:1000', 'a:900', 'a:901'])
  })

  it('goes on with the others when one leaves while they are drawn', () => {
    const { ticker, pass } = fakeTicker()
    const log: string[] = []
    let stopSecond = (): void => undefined
    ticker.watch((now) => {
      if (now === 1001) stopSecond()
      return now + 1
    })
    stopSecond = ticker.watch(noter('b', 1, log))
    pass(3000)
    expect(log).toEqual(['b:1000'])
  })
})
