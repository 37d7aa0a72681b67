import { expect, test } from 'vitest'
import { InboxError } from '../../../errors.ts'
import type { Storage } from '../storage.ts'
import { databases, desk, everything, maria, seen, work, type Desk } from '../../testing/desk.ts'
import type { AtRest } from './devicePlaces.ts'

const offline = new InboxError('network', 'No network.')

/** An engine, as far as this matters: what it is told to leave it closes, and first stores what is being typed. */
async function tab(it: Desk, atRest: AtRest, { lastWords }: { lastWords?: string } = {}): Promise<{ storage: Storage; told: string[] }> {
  const [told, closing] = [[] as string[], new AbortController()]
  const opening = it.device(atRest).open({
    ...it.hear(closing.signal),
    onTaken: (error) => {
      told.push(error.code ?? error.kind)
      void leave()
    },
  })
  async function leave(): Promise<void> {
    const storage = await opening
    if (lastWords) await storage.write(['drafts'], (tx) => tx.put('drafts', [{ thread_id: maria, text: lastWords }]))
    closing.abort()
    await storage.close()
  }
  return { storage: await opening, told }
}

test.each([
  ['plain', 'session', ['inbox:session']],
  ['session', 'plain', ['inbox']],
] as const)('a tab in %s hands all over to the later one in %s, down to what is being typed', async (first, second, left) => {
  const it = desk()
  const [before, alsoBefore] = [await tab(it, first, { lastWords: 'Meio escrito' }), await tab(it, first)]
  await work(before.storage)
  const after = await tab(it, second)
  expect([before.told, alsoBefore.told, after.told]).toEqual([['moved'], ['moved'], []])
  expect(await seen(after.storage)).toEqual({ ...everything, draft: 'Meio escrito' })
  expect(await databases(it)).toEqual(left)
})

test('tabs in both modes, opened at once, end in one place', async () => {
  const it = desk()
  const tabs = await Promise.all([tab(it, 'plain'), tab(it, 'session'), tab(it, 'plain'), tab(it, 'session')])
  await it.world.settle()
  const staying = tabs.filter(({ told }) => told.length === 0)
  expect(await databases(it)).toHaveLength(1)
  await expect(Promise.all(staying.map(({ storage }) => seen(storage)))).resolves.toHaveLength(staying.length)
  expect(staying.length).toBeGreaterThan(0)
})

test('a tab of the other mode that hangs is not waited for longer than three seconds', async () => {
  const it = desk()
  const hanging = await it.device('plain').open(it.hear())
  await work(hanging)
  const opening = tab(it, 'session')
  await it.world.pass(2900)
  expect(await databases(it)).toContain('inbox')
  await it.world.pass(200)
  expect(await seen((await opening).storage)).toEqual(everything)
  expect(it.told).toContain('moved')
})

test('a tab that can’t get its key yet sends nobody away, and keeps nobody from a plain copy', async () => {
  const it = desk()
  const plain = await tab(it, 'plain')
  await work(plain.storage)
  it.fail(offline)
  const closing = new AbortController()
  const waiting = it.device('session').open(it.hear(closing.signal))
  await it.world.pass(10_000)
  expect(plain.told).toEqual([])
  expect(await seen((await tab(it, 'plain')).storage)).toEqual(everything)
  it.fail(null)
  await it.world.pass(60_000)
  expect(await seen(await waiting)).toEqual(everything)
  expect(plain.told).toEqual(['moved'])
})
