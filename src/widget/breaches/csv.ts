/** What a spreadsheet would take for a formula. */
const FORMULA = /^[\s]*[=+\-@\t\r]/

/**
 * Rows as a file for spreadsheets: a byte order mark, so that accents survive; a semicolon where the comma is the decimal sign; and an
 * apostrophe before what would be run as a formula, for a patient's name is whatever the patient chose.
 */
export function csvOf(rows: readonly (readonly string[])[], separator: ',' | ';'): string {
  return `\uFEFF${rows.map((row) => row.map((cell) => cellOf(cell, separator)).join(separator)).join('\r\n')}\r\n`
}

function cellOf(value: string, separator: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe
}
