import { expect, test } from 'vitest'
import { slaCheckHandler, type SlaCheckPorts } from './handler.ts'
import { NoticeError } from './notice.ts'
import { notice } from './noticeFixture.ts'

function checking(ports: Partial<SlaCheckPorts> = {}, ids = ['a', 'b']) {
  const done: string[] = []
  const logged: Record<string, unknown>[] = []
  const waiting = ids.map((id) => notice(id))
  const handle = slaCheckHandler({
    serviceKeys: ['sb_secret_1', 'older.jwt.key'],
    sendAndWake: () => Promise.resolve(),
    sweep: () => Promise.resolve(void done.push('swept')),
    claim: (limit) => Promise.resolve(waiting.splice(0, limit)),
    markDelivered: (id) => Promise.resolve(void done.push(`marked ${id}`)),
    markFailed: (id, attempt, reason) => Promise.resolve(void done.push(`returned ${id} ${attempt} ${reason}`)),
    deliver: ({ event_id }) => Promise.resolve(void done.push(`told ${event_id}`)),
    log: (entry) => logged.push(entry),
    ...ports,
  })
  return { handle, done, logged, waiting }
}

const call = (headers: Record<string, string> = { authorization: 'Bearer sb_secret_1' }, method = 'POST') =>
  new Request('http://localhost/functions/v1/conversation-sla-check', { method, headers })

test.each([
  ['no key', {}],
  ['a publishable key', { apikey: 'sb_publishable_1' }],
  ['a user’s token', { authorization: 'Bearer some.user.token', apikey: 'sb_publishable_1' }],
  ['an empty key', { authorization: 'Bearer ', apikey: '' }],
])('[N7] with %s it answers 401 and checks nothing', async (_, headers: Record<string, string>) => {
  const { handle, done } = checking()
  expect((await handle(call(headers))).status).toBe(401)
  expect(done).toEqual([])
})

test.each([
  ['as bearer', { authorization: 'Bearer sb_secret_1' }],
  ['as apikey', { apikey: 'sb_secret_1' }],
  ['of the older kind', { authorization: 'Bearer older.jwt.key' }],
])('[N7] with the service key %s it checks', async (_, headers: Record<string, string>) => {
  const { handle } = checking()
  expect((await handle(call(headers))).status).toBe(200)
})

test('scheduled messages go out before promises are looked at, and their failure holds up neither promises nor notices', async () => {
  const order: string[] = []
  const { handle, done, logged } = checking({
    sendAndWake: () => {
      order.push('sent')
      return Promise.reject(new NoticeError('inbox_sweep: 42883'))
    },
  })
  expect((await handle(call())).status).toBe(200)
  expect([...order, ...done]).toEqual(['sent', 'swept', 'told a', 'told b', 'marked a', 'marked b'])
  expect(logged[0]).toEqual({ level: 'error', event: 'inbox_sweep_failed', reason: 'inbox_sweep: 42883' })
})

test('without any service key configured nobody gets in', async () => {
  const { handle } = checking({ serviceKeys: ['', ''] })
  expect((await handle(call({ apikey: '' }))).status).toBe(401)
})

test('every notice is told, then marked', async () => {
  const { handle, done } = checking({}, ['a'])
  expect(await (await handle(call())).json()).toEqual({ due: 1, delivered: 1, failed: 0 })
  expect(done).toEqual(['swept', 'told a', 'marked a'])
})

test('however many there are, one call tells them all', async () => {
  const { handle } = checking(
    {},
    Array.from({ length: 95 }, (_, i) => String(i)),
  )
  expect(await (await handle(call())).json()).toEqual({ due: 95, delivered: 95, failed: 0 })
})

test('a call that has run for long leaves the rest to the next one', async () => {
  let now = 0
  const { handle, waiting } = checking(
    { clock: () => (now += 15_000) },
    Array.from({ length: 95 }, (_, i) => String(i)),
  )
  expect(await (await handle(call())).json()).toEqual({ due: 20, delivered: 20, failed: 0 })
  expect(waiting).toHaveLength(75)
})

test('[N3] what could not be delivered is given back unmarked, and holds up nothing else', async () => {
  const { handle, done, logged } = checking({
    deliver: ({ event_id }) => (event_id === 'a' ? Promise.reject(new NoticeError('answered 503')) : Promise.resolve()),
  })
  const response = await handle(call())
  expect(response.status).toBe(502)
  expect(await response.json()).toEqual({ due: 2, delivered: 1, failed: 1 })
  expect(done.toSorted()).toEqual(['marked b', 'returned a 1 answered 503', 'swept'])
  expect(logged).toContainEqual(expect.objectContaining({ event: 'notice_failed', event_id: 'a', reason: 'answered 503' }))
})

test('a sink that is down is not tried a hundred times', async () => {
  const { handle, waiting } = checking(
    { deliver: () => Promise.reject(new NoticeError('not reached')) },
    Array.from({ length: 95 }, String),
  )
  expect(await (await handle(call())).json()).toEqual({ due: 10, delivered: 0, failed: 10 })
  expect(waiting).toHaveLength(85)
})

test('a mark that fails is tried again, because the notice would be told twice', async () => {
  let tries = 0
  const { handle } = checking({ markDelivered: () => (++tries < 3 ? Promise.reject(new Error('lost')) : Promise.resolve()) }, ['a'])
  expect(await (await handle(call())).json()).toEqual({ due: 1, delivered: 1, failed: 0 })
})

test('a check that fails is answered 500, and logged', async () => {
  const { handle, logged } = checking({ sweep: () => Promise.reject(new NoticeError('sla_check: 57014')) })
  expect((await handle(call())).status).toBe(500)
  expect(logged).toEqual([{ level: 'error', event: 'sla_check_failed', reason: 'sla_check: 57014' }])
})

test('nothing that a stranger’s error quotes is logged', async () => {
  const { handle, logged } = checking({ deliver: () => Promise.reject(new TypeError('helena@aurora.example is no address')) })
  await handle(call())
  expect(JSON.stringify(logged)).not.toContain('helena')
  expect(logged).toContainEqual(expect.objectContaining({ event: 'notice_failed', reason: 'TypeError' }))
})

test('only POST runs it', async () => {
  const { handle } = checking()
  expect((await handle(call(undefined, 'GET'))).status).toBe(405)
})
