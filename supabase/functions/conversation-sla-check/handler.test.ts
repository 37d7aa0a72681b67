import { expect, test } from 'vitest'
import { slaCheckHandler, type SlaCheckPorts } from './handler.ts'
import type { Notice } from './notice.ts'
import { webhookSink } from './sinks.ts'

const notice = (breach_id: string): Notice => ({
  breach_id,
  step: 'breach',
  tenant_id: 't',
  thread_id: 'h',
  assigned_to: null,
  due_at: '2026-11-20T12:00:00+00:00',
  breached_at: '2026-11-20T12:00:00+00:00',
  notify_admin: false,
})

function checking(ports: Partial<SlaCheckPorts> = {}) {
  const done: string[] = []
  const logged: Record<string, unknown>[] = []
  const handle = slaCheckHandler({
    serviceKeys: ['sb_secret_1', 'older.jwt.key'],
    check: () => Promise.resolve([notice('a'), notice('b')]),
    markNotified: (id) => Promise.resolve(void done.push(`marked ${id}`)),
    deliver: ({ breach_id }) => Promise.resolve(void done.push(`told ${breach_id}`)),
    log: (entry) => logged.push(entry),
    ...ports,
  })
  return { handle, done, logged }
}

const call = (headers: Record<string, string> = { authorization: 'Bearer sb_secret_1' }, method = 'POST') =>
  new Request('http://localhost/functions/v1/conversation-sla-check', { method, headers })

test.each([
  ['no key', {}],
  ['a publishable key', { apikey: 'sb_publishable_1' }],
  ['a user’s token', { authorization: 'Bearer some.user.token', apikey: 'sb_publishable_1' }],
  ['an empty key', { authorization: 'Bearer ', apikey: '' }],
])('with %s it answers 401 and checks nothing', async (_, headers: Record<string, string>) => {
  const { handle, done } = checking()
  expect((await handle(call(headers))).status).toBe(401)
  expect(done).toEqual([])
})

test.each([
  ['as bearer', { authorization: 'Bearer sb_secret_1' }],
  ['as apikey', { apikey: 'sb_secret_1' }],
  ['of the older kind', { authorization: 'Bearer older.jwt.key' }],
])('with the service key %s it checks', async (_, headers: Record<string, string>) => {
  const { handle } = checking()
  expect((await handle(call(headers))).status).toBe(200)
})

test('without any service key configured nobody gets in', async () => {
  const { handle } = checking({ serviceKeys: ['', ''] })
  expect((await handle(call({ apikey: '' }))).status).toBe(401)
})

test('every notice is told, then marked', async () => {
  const { handle, done } = checking({ check: () => Promise.resolve([notice('a')]) })
  expect(await (await handle(call())).json()).toEqual({ due: 1, delivered: 1, failed: 0 })
  expect(done).toEqual(['told a', 'marked a'])
})

test('what could not be delivered is not marked, and holds up nothing else', async () => {
  const { handle, done, logged } = checking({
    deliver: ({ breach_id }) => (breach_id === 'a' ? Promise.reject(new Error('The webhook answered 503')) : Promise.resolve()),
  })
  const response = await handle(call())
  expect(response.status).toBe(502)
  expect(await response.json()).toEqual({ due: 2, delivered: 1, failed: 1 })
  expect(done).toEqual(['marked b'])
  expect(logged).toContainEqual(expect.objectContaining({ event: 'notice_failed', breach_id: 'a' }))
})

test('a check that fails is answered 500, and logged', async () => {
  const { handle, logged } = checking({ check: () => Promise.reject(new Error('sla_check: 57014')) })
  expect((await handle(call())).status).toBe(500)
  expect(logged).toEqual([{ level: 'error', event: 'sla_check_failed', reason: 'sla_check: 57014' }])
})

test('only POST runs it', async () => {
  const { handle } = checking()
  expect((await handle(call(undefined, 'GET'))).status).toBe(405)
})

test('the webhook gets ids and instants as JSON; any answer but 2xx is a failure', async () => {
  const sent: Request[] = []
  const answering = (status: number) =>
    webhookSink('https://clinic.example/sla', (input, init) => {
      sent.push(new Request(input, init))
      return Promise.resolve(new Response(null, { status }))
    })
  await answering(204)(notice('a'))
  expect(await sent[0]!.json()).toEqual({ type: 'sla.breached', notice: notice('a') })
  await expect(answering(500)(notice('a'))).rejects.toThrow('The webhook answered 500')
})
