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
  slaEvents: new Map(),
  teams: new Map(),
  tags: new Map(),
  templates: [],
  views: [],
  pins: new Set(),
  mentions: new Map(),
  scheduled: new Map(),
  preferences: {},
  unsent: 0,
  unsentMessages: 0,
  rejections: [],
  presence: new Map(),
}
