import type { ViewFilter } from '../../workspace.ts'

/** The conditions that are lists of values. */
export const LIST_KEYS = ['statuses', 'priorities', 'assignees', 'teams', 'tags', 'stages', 'sla'] as const
export type ListKey = (typeof LIST_KEYS)[number]
export type FilterKey = keyof ViewFilter

export const valuesOf = (filter: ViewFilter, key: ListKey): readonly string[] => filter[key] ?? []

/** The filter without a condition, or without one value of it. */
export function without(filter: ViewFilter, key: FilterKey, value?: string): ViewFilter {
  const { [key]: _, ...rest } = filter
  if (value === undefined || !isListKey(key)) return rest
  const left = valuesOf(filter, key).filter((other) => other !== value)
  return left.length > 0 ? { ...rest, [key]: left } : rest
}

/** The filter with a value of a list added, or taken away when it was there. */
export function toggled(filter: ViewFilter, key: ListKey, value: string): ViewFilter {
  const values = valuesOf(filter, key)
  return values.includes(value) ? without(filter, key, value) : { ...filter, [key]: [...values, value] }
}

/** Equal whatever the order of conditions and values. */
export function sameFilter(a: ViewFilter, b: ViewFilter): boolean {
  return canonical(a) === canonical(b)
}

const canonical = (filter: ViewFilter): string =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0))
      .map(([key, value]) => [key, Array.isArray(value) ? [...value].sort() : value] as const)
      .sort(([x], [y]) => (x < y ? -1 : 1)),
  )

const isListKey = (key: FilterKey): key is ListKey => (LIST_KEYS as readonly string[]).includes(key)
