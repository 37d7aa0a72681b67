/** Sections of cells, each beginning a new row, as one list of numbered cells. */
export type GridSections = readonly { emoji: readonly unknown[] }[]

export interface GridMove {
  /** The cell that is marked; -1 while the keyboard is above the grid. */
  at: number
  key: string
  columns: number
}

/** Where an arrow leads; -1 is back above the grid, null a key that moves nothing. */
export function gridStep(sections: GridSections, { at, key, columns }: GridMove): number | null {
  const rows = rowsOf(sections, columns)
  const last = (rows.at(-1)?.from ?? 0) + (rows.at(-1)?.length ?? 0) - 1
  if (last < 0) return null
  if (at < 0) return key === 'ArrowDown' ? 0 : null
  const row = rows.findIndex(({ from, length }) => at < from + length)
  const column = at - (rows[row]?.from ?? 0)
  const inRow = (index: number): number => {
    const target = rows[index]
    return target ? target.from + Math.min(column, target.length - 1) : at
  }
  if (key === 'ArrowRight') return Math.min(at + 1, last)
  if (key === 'ArrowLeft') return Math.max(at - 1, 0)
  if (key === 'ArrowDown') return inRow(row + 1)
  if (key === 'ArrowUp') return row === 0 ? -1 : inRow(row - 1)
  if (key === 'PageDown') return inRow(Math.min(row + 5, rows.length - 1))
  return key === 'PageUp' ? inRow(Math.max(row - 5, 0)) : null
}

function rowsOf(sections: GridSections, columns: number): { from: number; length: number }[] {
  const rows: { from: number; length: number }[] = []
  let from = 0
  for (const { emoji } of sections) {
    for (let at = 0; at < emoji.length; at += columns) rows.push({ from: from + at, length: Math.min(columns, emoji.length - at) })
    from += emoji.length
  }
  return rows
}
