/**
 * Redraws a countdown for `now` (whole epoch seconds) and says when its picture will next be another one; `Infinity` for
 * never. It must write to the DOM only when the picture changed.
 */
export type Draw = (nowSeconds: number) => number

export interface Ticker {
  /** Draws at once, then whenever due, until the returned function is called. */
  watch: (draw: Draw) => () => void
  /** Draws everything: the clock jumped, or the page was asleep. */
  redraw: () => void
  /** Whole epoch seconds, as the countdowns see them. */
  nowSeconds: () => number
  close: () => void
}

export interface TickerPorts {
  /** Milliseconds since 1970, by the server's clock. */
  now: () => number
  setTimer: (run: () => void, delayMs: number) => unknown
  clearTimer: (timer: unknown) => void
  /** Nobody looks: no timers until `redraw`. */
  isHidden: () => boolean
}

/** Browsers fire long timers late after sleep; a minute at most keeps the clocks honest. */
const LONGEST_WAIT_MS = 60_000

/**
 * One timer for all visible countdowns, in a registry by the second of their next change: a clock that shows minutes costs
 * nothing for 59 of 60 seconds.
 */
export function createTicker(ports: TickerPorts): Ticker {
  const draws = new Map<Draw, number>()
  const bySecond = new Map<number, Set<Draw>>()
  let timer: unknown = null
  let timerAt = Infinity

  const nowSeconds = (): number => Math.floor(ports.now() / 1000)

  function unschedule(draw: Draw): void {
    const second = draws.get(draw)
    if (second === undefined) return
    const due = bySecond.get(second)
    due?.delete(draw)
    if (due?.size === 0) bySecond.delete(second)
  }

  function drawNow(draw: Draw, now: number): void {
    unschedule(draw)
    const next = Math.max(draw(now), now + 1)
    draws.set(draw, next)
    if (next === Infinity) return
    const due = bySecond.get(next)
    if (due) due.add(draw)
    else bySecond.set(next, new Set([draw]))
  }

  function arm(): void {
    let next = Infinity
    for (const second of bySecond.keys()) if (second < next) next = second
    if (next === timerAt && timer !== null) return
    if (timer !== null) ports.clearTimer(timer)
    timer = null
    timerAt = next
    if (next === Infinity || ports.isHidden()) return
    timer = ports.setTimer(tick, Math.min(Math.max(next * 1000 - ports.now(), 0), LONGEST_WAIT_MS))
  }

  function tick(): void {
    timer = null
    const now = nowSeconds()
    for (const second of [...bySecond.keys()]) {
      if (second > now) continue
      for (const draw of [...(bySecond.get(second) ?? [])]) if (draws.has(draw)) drawNow(draw, now)
    }
    arm()
  }

  return {
    watch: (draw) => {
      drawNow(draw, nowSeconds())
      arm()
      return () => {
        unschedule(draw)
        draws.delete(draw)
      }
    },
    redraw: () => {
      const now = nowSeconds()
      for (const draw of [...draws.keys()]) drawNow(draw, now)
      if (timer !== null) ports.clearTimer(timer)
      timer = null
      arm()
    },
    nowSeconds,
    close: () => {
      if (timer !== null) ports.clearTimer(timer)
      timer = null
      draws.clear()
      bySecond.clear()
    },
  }
}
