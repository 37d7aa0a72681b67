import { describe, expect, test } from 'vitest'
import type { UserId } from '../model.ts'
import { callbackCredentials, whoseToken, type Credentials, type Who } from './server/credentials.ts'
import { identify } from './identity.ts'
import { createFakeWorld, type FakeWorld } from './testing/fakeWorld.ts'

const token = (claims: object): string => `x.${btoa(JSON.stringify(claims)).replaceAll('=', '')}.y`
const saying = (who: Who | Promise<Who>): Credentials => ({ current: () => Promise.resolve(who), onChange: () => () => {} })
const helena: Who = { is: 'signed-in', userId: 'helena' as UserId }

function asked(credentials: Credentials, world: FakeWorld): ReturnType<typeof identify> {
  const { memo, network, timers } = world.ports
  return identify({ credentials, memo, memoKey: 'last', network, timers })
}

describe('whose inbox it is', () => {
  test('says the token', async () => {
    expect(await asked(saying(helena), createFakeWorld())).toEqual({ is: 'known', userId: 'helena' })
  })

  test('says the device, when the token can’t be had', async () => {
    const world = createFakeWorld()
    await asked(saying(helena), world)
    expect(await asked(saying({ is: 'unreachable' }), world)).toEqual({ is: 'known', userId: 'helena' })
    world.setOnline(false)
    expect(await asked(saying({ is: 'nobody' }), world)).toEqual({ is: 'known', userId: 'helena' })
  })

  test('says the device soon, when the token takes its time offline', async () => {
    const world = createFakeWorld()
    await asked(saying(helena), world)
    world.setOnline(false)
    const waiting = asked(saying(new Promise<never>(() => {})), world)
    await world.pass(300)
    expect(await waiting).toEqual({ is: 'known', userId: 'helena' })
  })

  test('is nobody’s, when the host says so online: the last person’s is not shown', async () => {
    const world = createFakeWorld()
    await asked(saying(helena), world)
    expect(await asked(saying({ is: 'nobody' }), world)).toEqual({ is: 'nobody' })
  })

  test('is unknown on a device that nobody has used', async () => {
    expect(await asked(saying({ is: 'unreachable' }), createFakeWorld())).toEqual({ is: 'unknown' })
  })
})

describe('a token', () => {
  test('names its person by sub, umlauts in it or not', () => {
    const body = btoa(String.fromCodePoint(...new TextEncoder().encode(JSON.stringify({ sub: 'helena', name: 'João' }))))
    expect(whoseToken(`x.${body}.y`)).toEqual(helena)
  })

  test.each([
    ['an API key', 'sb_publishable_x'],
    ['an anonymous one', token({ role: 'anon' })],
    ['nonsense', 'a.b.c'],
    ['none', null],
  ])('%s names nobody', (_what, text) => {
    expect(whoseToken(text)).toEqual({ is: 'nobody' })
  })

  test('that the host fails to bring is unreachable, not nobody', async () => {
    expect(await callbackCredentials(() => Promise.reject(new TypeError('Failed to fetch'))).current()).toEqual({ is: 'unreachable' })
  })
})
