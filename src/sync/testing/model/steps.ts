import { array, boolean, constant, constantFrom, integer, nat, oneof, record, type Arbitrary } from 'fast-check'

/** What can happen, as data: a schedule can be shrunk, printed and played again. `tab` and `thread` count round and round. */
export type Step =
  | { do: 'wait'; ms: number }
  /* a person */
  | { do: 'send'; tab: number; thread: number; note: boolean }
  | { do: 'change'; tab: number; thread: number; what: 'status' | 'assign' | 'priority' | 'tags'; to: number }
  | { do: 'read'; tab: number; thread: number }
  | { do: 'draft'; tab: number; thread: number; empty: boolean }
  | { do: 'refusal'; tab: number; how: 'retry' | 'discard' }
  | { do: 'older'; tab: number; thread: number }
  /* others */
  | { do: 'patient'; thread: number }
  | { do: 'colleague'; thread: number; what: 'status' | 'assign'; to: number }
  | { do: 'slow'; thread: number; ms: number }
  | { do: 'delete'; thread: number; nth: number }
  | { do: 'visibility'; to: 'all' | 'assigned' }
  | { do: 'membership'; active: boolean }
  | { do: 'epoch' }
  | { do: 'refuse'; count: number }
  | { do: 'limit'; batch: number }
  /* the way */
  | { do: 'weather'; loss: number; duplicates: number }
  | { do: 'network'; online: boolean }
  | { do: 'token'; valid: boolean }
  | { do: 'cut' }
  /* the device */
  | { do: 'open' }
  | { do: 'return'; tab: number }
  | { do: 'kill'; tab: number }
  | { do: 'close'; tab: number }
  | { do: 'freeze'; tab: number }
  | { do: 'thaw'; tab: number }
  | { do: 'clock'; deltaMs: number }
  | { do: 'disk'; tab: number; failing: number }

export interface Schedule {
  /** Of latencies, losses and jitter. */
  seed: number
  steps: Step[]
}

const tab = nat(2)
const thread = nat(2)
const to = nat(3)
const step = <Name extends Step['do']>(name: Name, parts: object = {}): Arbitrary<Step> =>
  record({ do: constant(name), ...parts }) as unknown as Arbitrary<Step>

const aStep: Arbitrary<Step> = oneof(
  { weight: 14, arbitrary: step('wait', { ms: oneof(nat(20), nat(400), nat(20_000)) }) },
  { weight: 16, arbitrary: step('send', { tab, thread, note: boolean() }) },
  { weight: 6, arbitrary: step('change', { tab, thread, to, what: constantFrom('status', 'assign', 'priority', 'tags') }) },
  { weight: 3, arbitrary: step('read', { tab, thread }) },
  { weight: 3, arbitrary: step('draft', { tab, thread, empty: boolean() }) },
  { weight: 3, arbitrary: step('refusal', { tab, how: constantFrom('retry', 'discard') }) },
  { weight: 2, arbitrary: step('older', { tab, thread }) },
  { weight: 8, arbitrary: step('patient', { thread }) },
  { weight: 5, arbitrary: step('colleague', { thread, to, what: constantFrom('status', 'assign') }) },
  { weight: 3, arbitrary: step('slow', { thread, ms: nat(3000) }) },
  { weight: 2, arbitrary: step('delete', { thread, nth: nat(5) }) },
  { weight: 2, arbitrary: step('visibility', { to: constantFrom('all', 'assigned') }) },
  { weight: 1, arbitrary: step('membership', { active: boolean() }) },
  { weight: 1, arbitrary: step('epoch') },
  { weight: 2, arbitrary: step('refuse', { count: integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: step('limit', { batch: integer({ min: 1, max: 3 }) }) },
  { weight: 5, arbitrary: step('weather', { loss: constantFrom(0, 0.3, 0.7), duplicates: constantFrom(0, 0.3) }) },
  { weight: 4, arbitrary: step('network', { online: boolean() }) },
  { weight: 3, arbitrary: step('token', { valid: boolean() }) },
  { weight: 2, arbitrary: step('cut') },
  { weight: 4, arbitrary: step('open') },
  { weight: 3, arbitrary: step('kill', { tab }) },
  { weight: 1, arbitrary: step('close', { tab }) },
  { weight: 3, arbitrary: step('freeze', { tab }) },
  { weight: 3, arbitrary: step('thaw', { tab }) },
  { weight: 2, arbitrary: step('return', { tab }) },
  { weight: 2, arbitrary: step('clock', { deltaMs: constantFrom(-3_600_000, -1500, 1500, 3_600_000) }) },
  { weight: 1, arbitrary: step('disk', { tab, failing: constantFrom(1, 2, 5) }) },
)

export const aSchedule: Arbitrary<Schedule> = record({
  seed: nat(0xffffff),
  steps: array(aStep, { minLength: 5, maxLength: 40, size: 'max' }),
})
