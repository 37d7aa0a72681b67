import { expect, test } from 'vitest'
import { toldSteps } from './tourProgress.ts'

/** As the log keeps them: newest first. */
const log = (...events: [type: string, detail: string][]) => events.toReversed().map(([type, detail]) => ({ type, detail }))

test('what was written without a network counts once it has arrived', () => {
  expect(toldSteps(log(['prazo-sync', 'status: live · unsent: 1'], ['prazo-sync', 'status: live · unsent: 0']))).toEqual([])
  const queued = log(['prazo-sync', 'status: offline · unsent: 2'], ['prazo-sync', 'status: catching-up · unsent: 1'])
  expect(toldSteps(queued)).toEqual([])
  expect(toldSteps([...log(['prazo-sync', 'status: live · unsent: 0']), ...queued])).toEqual(['offline'])
})

test('a breach counts as soon as it is told', () => {
  expect(toldSteps(log(['prazo-breach', 'threadId: x']))).toEqual(['breach'])
})
