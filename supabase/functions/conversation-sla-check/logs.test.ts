import type { SupabaseClient } from '@supabase/supabase-js'
import { afterEach, expect, test, vi } from 'vitest'
import { configuredSink } from './configuredSink.ts'
import { slaCheckHandler } from './handler.ts'
import { notice } from './noticeFixture.ts'
import { rpcPorts } from './rpcPorts.ts'

/** What must not be read in a log: a patient's name, number and words, a member's address, and the keys. */
const PERSONAL = ['Mariana', '+5511987654321', 'anon:', 'dor de cabeça', 'helena@aurora.example', 'sb_secret_1', 'whsec_']
/** As a later database might hand it out, or a failure quote it. */
const quoting = { contact_name: 'Mariana', contact_number: '+5511987654321', thread_key: 'anon:+5511987654321', body: 'dor de cabeça' }
const quote = `${PERSONAL.join(' ')} is wrong`

afterEach(() => vi.unstubAllGlobals())

const log = {}
const webhook = { PRAZO_SLA_WEBHOOK_URL: 'https://clinic.example/Mariana', PRAZO_SLA_WEBHOOK_SECRET: 'whsec_c2VjcmV0' }
const email = {
  PRAZO_SLA_EMAIL_URL: 'https://mail.example/send',
  PRAZO_SLA_EMAIL_TEMPLATE: '{"to":"{{to}}","text":"{{text}}"}',
  PRAZO_SLA_EMAIL_HEADERS: '{"authorization":"Bearer sb_secret_1"}',
}
const answers: Record<string, () => Promise<Response>> = {
  'that take it': () => Promise.resolve(new Response(quote)),
  'that refuse it': () => Promise.resolve(new Response(quote, { status: 422, statusText: 'Mariana' })),
  'that are away': () => Promise.reject(new TypeError(quote)),
}
const sinks = { 'the log': log, 'a webhook': webhook, 'an e-mail provider': email }
const ways = Object.entries(sinks).flatMap(([sink, settings]) => Object.keys(answers).map((way) => [sink, way, settings] as const))

test.each(ways)('no name, number, text, address or key is logged of notices for %s, with receivers %s', async (_sink, way, settings) => {
  vi.stubGlobal('fetch', answers[way])
  const logged: unknown[] = []
  const claimed = [[notice('a', { ...quoting, detail: { ...quoting } } as never)], []]
  const refused = { data: null, error: { code: '23514', message: quote, details: quote, hint: quote } }
  const client = {
    rpc: (name: string) => Promise.resolve(name === 'sla_claim_notices' ? { data: claimed.shift() ?? [], error: null } : refused),
  } as unknown as SupabaseClient
  const sink = configuredSink({
    get: (name) => (settings as Record<string, string>)[name],
    log: (entry) => logged.push(entry),
    addressOf: () => Promise.resolve('helena@aurora.example'),
  })
  const ports = { serviceKeys: ['sb_secret_1'], ...rpcPorts(client), deliver: sink, log: (entry: unknown) => void logged.push(entry) }
  const call = (): Request => new Request('http://localhost/', { method: 'POST', headers: { apikey: 'sb_secret_1' } })
  const said = [await (await slaCheckHandler(ports)(call())).text()]
  // A database that fails altogether ends the first call before any notice; here only the sweeps fail, then only the rest.
  said.push(await (await slaCheckHandler({ ...ports, sweep: () => Promise.resolve() })(call())).text())
  expect(logged).not.toEqual([])
  expect(JSON.stringify(logged)).toContain('"event_id":"a"')
  const everything = JSON.stringify([logged, said])
  expect(PERSONAL.filter((each) => everything.includes(each))).toEqual([])
})
