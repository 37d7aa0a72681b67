import type { InboxSnapshot } from './inbox.ts'

/** What an inbox shows before the device's own copy is open. */
export const emptySnapshot: InboxSnapshot = {
  status: { is: 'starting' },
  me: null,
  tenant: null,
  threads: new Map(),
  members: new Map(),
  rule: null,
  clock: null,
  closures: [],
  stages: [],
  breaches: new Map(),
  answeredBreaches: new Map(),
  unsent: 0,
  unsentMessages: 0,
  rejections: [],
}
