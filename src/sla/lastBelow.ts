/** The index of the last of the ascending `values` that is less than `limit`, or -1. Among equals it is the last one below. */
export function lastBelow(values: Float64Array, limit: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low - 1
}
