/**
 * Milliseconds to add to `performance.timeOrigin + performance.now()` to get the machine's wall clock: each process took its
 * origin at another moment. Looks at the ticks of `Date.now()`. Runs in Node and, as it stands, in any page.
 */
export function wallClockOffset(): number {
  const offsets: number[] = []
  let last = Date.now()
  while (offsets.length < 25) {
    const now = Date.now()
    if (now === last) continue
    last = now
    offsets.push(now - (performance.timeOrigin + performance.now()))
  }
  return offsets.sort((a, b) => a - b)[12] ?? 0
}
