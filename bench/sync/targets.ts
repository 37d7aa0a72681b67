import type { Table } from '../benchmark.ts'

export interface Target {
  name: string
  measured: number
  /** The most that it may be; of a speed-up, the least. */
  atMost?: number
  atLeast?: number
}

/** What was asked for, and whether it is so on this machine. */
export function targetsTable(targets: readonly Target[]): Table {
  return {
    title: 'Targets',
    rows: targets.map(({ name, measured, atMost, atLeast }) => ({
      name,
      values: {
        measured,
        target: atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`,
        met: measured <= (atMost ?? Number.POSITIVE_INFINITY) && measured >= (atLeast ?? 0) ? 'yes' : 'no',
      },
    })),
    notes: ['Milliseconds are those of this machine and whatever else it does; ratios hold elsewhere too.'],
  }
}
