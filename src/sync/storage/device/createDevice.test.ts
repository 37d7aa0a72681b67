import { IDBKeyRange } from 'fake-indexeddb'
import { describe, expect, test } from 'vitest'
import { InboxError } from '../../../errors.ts'
import { openDexieStorage } from '../dexieStorage.ts'
import { purge } from '../purge.ts'
import type { Storage } from '../storage.ts'
import { databases, desk, everything, seen, work } from '../../testing/desk.ts'
import { moveCopy } from './moveCopy.ts'

const offline = new InboxError('network', 'No network.')
const revoked = new InboxError('rejected', 'Disconnected.', { code: 'device_revoked' })

test.each([
  ['plain', 'session'],
  ['session', 'plain'],
] as const)('a switch from %s to %s brings everything along, unsent work included, and leaves nothing behind', async (before, after) => {
  const it = desk()
  const first = await it.device(before).open(it.hear())
  await work(first)
  await first.close()
  const second = await it.device(after).open(it.hear())
  expect(await seen(second)).toEqual(everything)
  expect(await databases(it)).toEqual([after === 'session' ? 'inbox:session' : 'inbox'])
})

test.each(['before the last of it', 'before the old copy was removed'] as const)(
  'a switch that a crash cut short %s is finished next time',
  async (when) => {
    const it = desk()
    const first = await it.device('plain').open(it.hear())
    await work(first)
    await first.close()
    const half = it.device('session')
    const begun = await half.open(it.hear())
    // As a crash would have left it: the old copy is still there, the new one has all of it or only the server's rows.
    const clientId = await begun.read(['meta'], (tx) => tx.get('meta', 'clientId'))
    if (when === 'before the last of it') {
      await begun.write(['outbox', 'drafts', 'meta'], async (tx) => {
        await tx.clear('outbox')
        await tx.clear('drafts')
        await tx.delete('meta', ['cursor', 'clientId', 'nextMutationId'])
      })
    }
    await begun.close()
    const again = await openDexieStorage({ name: 'inbox', indexedDB: it.indexedDB, IDBKeyRange })
    await work(again)
    await again.write(['meta'], (tx) => tx.put('meta', [clientId!]))
    await again.close()
    const after = await it.device('session').open(it.hear())
    expect(await seen(after)).toEqual(everything)
    expect(await databases(it)).toEqual(['inbox:session'])
  },
)

test('two copies that both have unsent work become one that has it all, each answer once', async () => {
  const it = desk()
  const sealed = await it.device('session').open(it.hear())
  await work(sealed, { body: 'um', draft: 'aqui' })
  await sealed.close()
  const plain = await openDexieStorage({ name: 'inbox', indexedDB: it.indexedDB, IDBKeyRange })
  await work(plain, { body: 'dois', draft: 'ali' })
  await plain.close()
  const after = await it.device('session').open(it.hear())
  expect(await seen(after)).toMatchObject({ unsent: ['um', 'dois'], files: ['file of dois', 'file of um'], draft: 'aqui\nali' })
})

describe('a copy whose person is no member any more', () => {
  const left = { name: undefined, messages: [], unsent: ['Já vou'], files: ['file of Já vou'], draft: 'Meio escri', cursor: undefined }

  test('is made anew with only what was never sent, and a tab that still has the old one open finds the new one', async () => {
    const it = desk()
    const tab = it.device('plain')
    const [storage, elsewhere] = [await tab.open(it.hear()), it.device('plain')]
    const other = await elsewhere.open(it.hear())
    await work(storage)
    const old = await openDexieStorage({ name: 'inbox', indexedDB: it.indexedDB, IDBKeyRange })
    expect((await purge(storage)).message).toContain('1 unsent')
    await expect(old.read(['meta'], (tx) => tx.all('meta'))).rejects.toMatchObject({ kind: 'storage' })
    await expect(seen(other)).rejects.toMatchObject({ kind: 'storage' })
    expect(await seen(await tab.open(it.hear()))).toEqual(left)
    expect(await seen(await elsewhere.open(it.hear()))).toEqual(left)
    expect(await databases(it)).toEqual(['inbox'])
  })

  test('is made anew once, however often the server says so', async () => {
    const it = desk()
    const device = it.device('plain')
    let renewals = 0
    const counted = (storage: Storage): Storage => ({
      ...storage,
      renew: async () => {
        renewals += 1
        await storage.renew?.()
      },
    })
    const storage = await device.open(it.hear())
    await work(storage)
    await purge(counted(storage))
    await purge(counted(await device.open(it.hear())))
    expect(renewals).toBe(1)
  })

  test.each(['the old place was removed', 'the new one was filled', 'the refuge was left'] as const)(
    'a crash before %s loses no unsent answer',
    async (when) => {
      const it = desk()
      const storage = await it.device('plain').open(it.hear())
      await work(storage)
      await purge({ ...storage, renew: () => Promise.resolve() })
      const refuge = await openDexieStorage({ name: 'inbox:refuge', indexedDB: it.indexedDB, IDBKeyRange })
      await moveCopy(storage, refuge, () => 'client')
      if (when !== 'the old place was removed') await storage.destroy()
      if (when === 'the refuge was left') {
        const fresh = await openDexieStorage({ name: 'inbox', indexedDB: it.indexedDB, IDBKeyRange })
        await moveCopy(refuge, fresh, () => 'client')
        await fresh.close()
      }
      await Promise.all([storage.close(), refuge.close()])
      expect(await seen(await it.device('plain').open(it.hear()))).toEqual(left)
      expect(await databases(it)).toEqual(['inbox'])
    },
  )

  test.each([
    ['removed when it has nothing unsent', false],
    ['kept, though unreadable, for the answers that it has', true],
  ] as const)('is %s, when the server refuses its key', async (_, unsent) => {
    const it = desk()
    const storage = await it.device('session').open(it.hear())
    await work(storage)
    if (!unsent) await storage.write(['outbox'], (tx) => tx.clear('outbox'))
    await storage.close()
    it.fail(new InboxError('not-a-member', 'Suspended.', { code: 'not_a_member' }))
    await expect(it.device('session').open(it.hear())).rejects.toMatchObject({
      kind: 'not-a-member',
      message: expect.stringContaining(unsent ? '1 unsent' : 'removed from this device.'),
    })
    expect(await databases(it)).toEqual(unsent ? ['inbox:session'] : [])
  })
})

test('offline a sealed copy waits for its key, says so, counts what is unsent, and opens once the server can be asked', async () => {
  const it = desk()
  const before = await it.device('session').open(it.hear())
  await work(before)
  await before.close()
  it.fail(offline)
  const device = it.device('session')
  const opening = device.open(it.hear())
  await it.world.pass(60_000)
  expect(new Set(it.told)).toEqual(new Set(['needs key']))
  expect(await device.countUnsent()).toBe(1)
  it.fail(null)
  await it.world.pass(60_000)
  expect(await seen(await opening)).toEqual(everything)
})

test('answers that the server refused count as well: they are nowhere else', async () => {
  const it = desk()
  const before = await it.device('session').open(it.hear())
  await work(before)
  await before.write(['outbox'], async (tx) => {
    const [entry] = await tx.all('outbox')
    await tx.put('outbox', [{ ...entry!, state: 'rejected', code: 'number_blocked' }])
  })
  await before.close()
  expect(await it.device('session').countUnsent()).toBe(1)
  // Whoever was sent away by a tab of the other mode must not take it for nothing.
  expect(await it.device('plain').countUnsent()).toBe(1)
})

test('an inbox that is closed while it waits for its key waits no longer', async () => {
  const it = desk()
  it.fail(offline)
  const closing = new AbortController()
  const opening = it.device('session').open(it.hear(closing.signal))
  await it.world.settle()
  closing.abort()
  await expect(opening).rejects.toMatchObject({ code: 'closed' })
})

test('a disconnected device drops what it kept at the next contact: when it opens, and while it is open', async () => {
  const it = desk()
  const storage = await it.device('session').open(it.hear())
  await work(storage)
  it.fail(revoked)
  await it.world.pass(7 * 60_000)
  await expect.poll(() => it.told).toEqual(['device_revoked'])
  expect(await databases(it)).toEqual([])

  it.fail(null)
  const anew = await it.device('session').open(it.hear())
  await anew.close()
  it.fail(revoked)
  await expect(it.device('session').open(it.hear())).rejects.toMatchObject({ kind: 'disconnected' })
  expect(await databases(it)).toEqual([])
})

test('a wipe needs no key', async () => {
  const it = desk()
  const storage = await it.device('session').open(it.hear())
  await work(storage)
  await storage.close()
  it.fail(offline)
  await it.device('session').remove()
  expect(await databases(it)).toEqual([])
})
