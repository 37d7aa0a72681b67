import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'

/** The rows to render, with one more that must stay in the DOM wherever the list is scrolled to. */
export function rangeWith(range: Range, kept: number): number[] {
  const rows = defaultRangeExtractor(range)
  if (kept < 0 || kept >= range.count || rows.includes(kept)) return rows
  return [...rows, kept].sort((a, b) => a - b)
}
