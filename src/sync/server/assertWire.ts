import { InboxError } from '../../errors.ts'

/*
 * What comes over the wire is `unknown` until asserted. Checked is what the engine itself relies on: keys, versions and
 * what it computes with; a column that the server adds later does no harm.
 */

export type Shape = Readonly<Record<string, 'string' | 'number' | 'boolean' | 'list'>>

export function rows(value: unknown, name: string, shape: Shape): Record<string, unknown>[] {
  return list(value, name).map((each) => {
    const row = record(each, name)
    for (const [column, kind] of Object.entries(shape)) {
      const is = Array.isArray(row[column]) ? 'list' : typeof row[column]
      if (is !== kind) fail(`${name}.${column}`)
    }
    return row
  })
}

/** Nothing is an empty list. */
export function list(value: unknown, name: string): unknown[] {
  if (value == null) return []
  return Array.isArray(value) ? value : fail(name)
}

export function record(value: unknown, name: string): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : fail(name)
}

export function text(value: unknown, name: string): string {
  return typeof value === 'string' ? value : fail(name)
}

export function fail(where: string): never {
  throw new InboxError('server-not-ready', `The server's answer is not what this version of Prazo expects (${where}).`, {
    code: 'invalid_answer',
  })
}
