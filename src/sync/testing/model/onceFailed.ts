import type { Schedule } from './steps.ts'

/** Schedules that were found by chance, shrunk, and mended: each is played again whenever the tests run. */
export const ONCE_FAILED: Record<string, Schedule> = {
  'a tab takes over from a leader that was killed while it opened, and believes for ever that it is opening itself': {
    seed: 0,
    steps: [
      { do: 'freeze', tab: 0 },
      { do: 'open' },
      { do: 'wait', ms: 851 },
      { do: 'wait', ms: 2 },
      { do: 'read', tab: 0, thread: 0 },
      { do: 'patient', thread: 0 },
      { do: 'change', tab: 1, thread: 0, to: 0, what: 'status' },
      { do: 'kill', tab: 1 },
      { do: 'open' },
      { do: 'freeze', tab: 0 },
      { do: 'weather', loss: 0, duplicates: 0 },
      { do: 'clock', deltaMs: -3_600_000 },
      { do: 'send', tab: 0, thread: 0, note: false },
      { do: 'kill', tab: 1 },
    ],
  },
  'an answer that was refused and sent again vanishes for a moment from a tab that was frozen meanwhile': {
    seed: 1280626,
    steps: [
      { do: 'colleague', thread: 0, to: 0, what: 'status' },
      { do: 'refuse', count: 1 },
      { do: 'send', tab: 0, thread: 1, note: false },
      { do: 'wait', ms: 12 },
      { do: 'patient', thread: 0 },
      { do: 'open' },
      { do: 'send', tab: 0, thread: 0, note: false },
      { do: 'colleague', thread: 0, to: 0, what: 'status' },
      { do: 'refusal', tab: 0, how: 'retry' },
      { do: 'refusal', tab: 0, how: 'retry' },
      { do: 'freeze', tab: 0 },
      { do: 'open' },
      { do: 'kill', tab: 1 },
      { do: 'change', tab: 0, thread: 0, to: 0, what: 'status' },
      { do: 'token', valid: true },
      { do: 'delete', thread: 0, nth: 0 },
      { do: 'wait', ms: 1138 },
    ],
  },
}
