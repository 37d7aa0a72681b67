import type { Benchmark } from './benchmark.ts'
import { databaseTables } from './sla/database.ts'
import { deadlineTable, tickTable } from './sla/engines.ts'
import { sweepTable } from './sla/sweep.ts'

/** What exactness costs: deadlines, ticks, the sweep, a change of the rule. */
export const sla: Benchmark = {
  name: 'sla',
  about: 'deadlines against date libraries, ticks, the sweep, a change of the rule',
  run: async ({ rounds, sweep }, say) => {
    say('deadlines in TypeScript')
    const tables = [await deadlineTable(rounds), await tickTable(rounds)]
    say('deadlines in SQL, a change of the rule')
    tables.push(...(await databaseTables(rounds)))
    for (const threads of sweep) tables.push(await sweepTable({ rounds, threads, say }))
    return tables
  },
}
