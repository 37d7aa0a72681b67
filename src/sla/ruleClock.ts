import type { ClosureRow, RuleRow } from '../model.ts'
import { businessClock } from './businessClock.ts'
import type { BusinessClock } from './businessClock.ts'

/**
 * The clock of a tenant's rule as the server sent it, with the server's offsets: this device's time zone and its
 * time-zone data play no part. Throws a RangeError when the rows are none that the server would have stored.
 */
export function ruleClock(
  rule: Pick<RuleRow, 'effective_windows' | 'transitions'>,
  closures: readonly Pick<ClosureRow, 'on_date' | 'windows'>[],
): BusinessClock {
  return businessClock({
    windows: rule.effective_windows,
    closures: closures.map(({ on_date, windows }) => ({ date: on_date, windows })),
    transitions: rule.transitions,
  })
}
