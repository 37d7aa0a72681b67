import type { Table } from './benchmark.ts'

/** A table as text: Markdown, so that it can go into an issue as it is. */
export function printTable({ title, rows, notes }: Table): string {
  const columns = [...new Set(rows.flatMap(({ values }) => Object.keys(values)))]
  const cells = [['', ...columns], ...rows.map(({ name, values }) => [name, ...columns.map((column) => text(values[column]))])]
  const widths = cells[0]?.map((_, at) => Math.max(3, ...cells.map((line) => line[at]?.length ?? 0))) ?? []
  const line = (parts: readonly string[]): string =>
    `| ${parts.map((part, at) => (at === 0 ? part.padEnd(widths[at] ?? 0) : part.padStart(widths[at] ?? 0))).join(' | ')} |`
  const rule = `|${widths.map((width, at) => (at === 0 ? `:${'-'.repeat(width + 1)}` : `${'-'.repeat(width + 1)}:`)).join('|')}|`
  const [head = [], ...body] = cells
  return [`### ${title}`, '', line(head), rule, ...body.map(line), ...(notes.length > 0 ? ['', ...notes] : []), ''].join('\n')
}

/** Three digits that count, and no more zeros than needed. */
function text(value: number | string | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string') return value
  if (!Number.isFinite(value)) return '–'
  if (Number.isInteger(value) || Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en')
  return String(Number(value.toPrecision(3)))
}
