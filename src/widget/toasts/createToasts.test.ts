import { expect, it } from 'vitest'
import { createToasts, type Toast, type Toasts } from './createToasts.ts'

function fakeToasts(): { toasts: Toasts; pass: (ms: number) => void; shown: () => string[] } {
  let now = 0
  const timers = new Map<object, { at: number; run: () => void }>()
  const toasts = createToasts({
    setTimer: (run, ms) => {
      const timer = {}
      timers.set(timer, { at: now + ms, run })
      return timer
    },
    clearTimer: (timer) => void timers.delete(timer as object),
  })
  const pass = (ms: number): void => {
    now += ms
    for (const [timer, { at, run }] of timers) {
      if (at > now) continue
      timers.delete(timer)
      run()
    }
  }
  return { toasts, pass, shown: () => toasts.getSnapshot().map(({ id }) => id) }
}
const toast = (id: string): Toast => ({ id, tone: 'info', title: id })

it('a toast leaves by itself', () => {
  const { toasts, pass, shown } = fakeToasts()
  toasts.show(toast('a'))
  pass(5000)
  toasts.show(toast('b'))
  pass(5000)
  expect(shown()).toEqual(['b'])
})

it('none leaves while somebody looks, and each has its full time afterwards', () => {
  const { toasts, pass, shown } = fakeToasts()
  toasts.show(toast('a'))
  toasts.hold(true)
  toasts.show(toast('b'))
  pass(60_000)
  expect(shown()).toEqual(['a', 'b'])
  toasts.hold(false)
  pass(8000)
  expect(shown()).toEqual(['a', 'b'])
  pass(2000)
  expect(shown()).toEqual([])
})

it('a newer one of the same id takes the place of the older; four at most are in view', () => {
  const { toasts, shown } = fakeToasts()
  for (const id of ['a', 'b', 'a', 'c', 'd', 'e']) toasts.show(toast(id))
  expect(shown()).toEqual(['a', 'c', 'd', 'e'])
})
