import { describe, expect, test } from 'vitest'
import { InboxError } from '../errors.ts'
import { createStatusBoard } from './statusBoard.ts'
import { nextState, shownStatus, type SyncEvent, type SyncState } from './syncStatus.ts'
import { createFakeWorld } from './testing/fakeWorld.ts'

const notMember = new InboxError('not-a-member', 'Not a member.')

/** The names of the states that these events lead through. */
function journey(...events: SyncEvent[]): string[] {
  let state: SyncState = { is: 'starting' }
  return events.map((event) => {
    state = nextState(state, event)
    return state.is
  })
}

const opened: SyncEvent = { type: 'opened', online: true }
const last: SyncEvent = { type: 'answered', more: false }
const more: SyncEvent = { type: 'answered', more: true }
const ready: SyncEvent = { type: 'channel-ready' }

describe('the connection', () => {
  test('is live when everything is here and pokes will come', () => {
    expect(journey(opened, more, last, ready, last)).toEqual(['connecting', 'catching-up', 'connecting', 'connecting', 'live'])
  })

  test('is not live before what happened until the channel was ready has been pulled', () => {
    expect(journey(opened, last, ready)).toEqual(['connecting', 'connecting', 'connecting'])
  })

  test('is live again when the channel was ready before the sign-in was known to be good', () => {
    const steps = [opened, { type: 'refused' }, ready, { ...last, channel: true }] as const
    expect(journey(...steps)).toEqual(['connecting', 'needs-sign-in', 'needs-sign-in', 'live'])
  })

  test('stays live while changes trickle in', () => {
    expect(journey(opened, ready, last, more, last)).toEqual(['connecting', 'connecting', 'live', 'live', 'live'])
  })

  test('starts offline from the device’s copy, and comes back', () => {
    expect(journey({ type: 'opened', online: false }, { type: 'online' }, last, ready, last)).toEqual([
      'offline',
      'connecting',
      'connecting',
      'connecting',
      'live',
    ])
  })

  test('is offline when the server can’t be reached, until it answers', () => {
    expect(journey(opened, ready, last, { type: 'unreachable' }, { type: 'unreachable' }, last)).toEqual([
      'connecting',
      'connecting',
      'live',
      'offline',
      'offline',
      'connecting',
    ])
  })

  test('asks to sign in when the token is refused, and goes on with the next one', () => {
    expect(journey(opened, { type: 'refused' }, last, ready, last)).toEqual([
      'connecting',
      'needs-sign-in',
      'connecting',
      'connecting',
      'live',
    ])
  })

  test('is blocked by what waiting does not mend, and looks again when asked', () => {
    expect(journey(opened, { type: 'blocked', error: notMember }, { type: 'unreachable' }, { type: 'retrying' })).toEqual([
      'connecting',
      'blocked',
      'blocked',
      'connecting',
    ])
  })
})

test('a device that can’t store says so before anything that passes by itself', () => {
  const problem = new InboxError('storage', 'Full.')
  expect(shownStatus({ is: 'live' }, problem)).toEqual({ is: 'storage-problem', error: problem })
  expect(shownStatus({ is: 'needs-sign-in' }, problem)).toEqual({ is: 'needs-sign-in' })
  expect(shownStatus({ is: 'blocked', error: notMember }, problem)).toEqual({ is: 'blocked', error: notMember })
})

test('a channel that is back within two seconds was never gone, for a person', async () => {
  const world = createFakeWorld()
  const shown: string[] = []
  const board = createStatusBoard({ timers: world.ports.timers, onState: () => {}, onShown: (status) => shown.push(status.is) })
  for (const event of [opened, ready, last]) board.dispatch(event)
  board.dispatch({ type: 'channel-lost' })
  await world.pass(1500)
  board.dispatch(ready)
  board.dispatch(last)
  await world.pass(5000)
  expect(shown).toEqual(['connecting', 'live'])
  board.dispatch({ type: 'channel-lost' })
  await world.pass(2500)
  expect(shown).toEqual(['connecting', 'live', 'connecting'])
})
