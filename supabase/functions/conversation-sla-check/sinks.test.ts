import { createHmac } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { configuredSink } from './configuredSink.ts'
import { emailSink } from './emailSink.ts'
import { fillTemplate } from './fillTemplate.ts'
import type { Notice } from './notice.ts'
import { notice } from './noticeFixture.ts'
import { noticeText } from './noticeText.ts'
import { webhookSink } from './webhookSink.ts'

const SECRET = Buffer.from('a secret of this test').toString('base64')

/** Collects what is sent to it. */
function receiver(status = 204) {
  const sent: Request[] = []
  const fetcher: typeof fetch = (input, init) => {
    sent.push(new Request(input, init))
    return Promise.resolve(new Response(null, { status }))
  }
  return { sent, fetcher }
}

describe('the webhook', () => {
  test('[N5] gets ids and instants as JSON, under the event’s id at every attempt', async () => {
    const { sent, fetcher } = receiver()
    const deliver = webhookSink({ url: 'https://clinic.example/sla', fetcher })
    await deliver(notice('a'))
    await deliver(notice('a', { attempt: 2 }))
    expect(sent.map((request) => request.headers.get('webhook-id'))).toEqual(['a', 'a'])
    expect(await sent[0]!.json()).toEqual({ type: 'sla.breached', timestamp: '2026-11-20T12:00:00+00:00', data: notice('a') })
    expect(sent[0]!.headers.get('webhook-signature')).toBeNull()
  })

  test('[N5] can be sure who wrote: the signature covers id, time and body', async () => {
    const { sent, fetcher } = receiver()
    await webhookSink({ url: 'https://clinic.example/sla', secret: `whsec_${SECRET}`, fetcher, now: () => 1_700_000_000_999 })(notice('a'))
    const [request] = sent
    const signed = createHmac('sha256', Buffer.from(SECRET, 'base64')).update(`a.1700000000.${await request!.text()}`)
    expect(request!.headers.get('webhook-timestamp')).toBe('1700000000')
    expect(request!.headers.get('webhook-signature')).toBe(`v1,${signed.digest('base64')}`)
  })

  test.each([500, 404, 302])('has failed when it answers %i', async (status) => {
    const { fetcher } = receiver(status)
    await expect(webhookSink({ url: 'https://clinic.example/sla', fetcher })(notice('a'))).rejects.toThrow(`answered ${status}`)
  })

  test('has failed when nobody is there, without a word of where', async () => {
    const fetcher: typeof fetch = () => Promise.reject(new TypeError('getaddrinfo ENOTFOUND clinic.example'))
    await expect(webhookSink({ url: 'https://clinic.example/sla', fetcher })(notice('a'))).rejects.toThrow(/^not reached$/)
  })
})

describe('an e-mail', () => {
  const template = { from: 'prazo@clinic.example', to: [{ email: '{{to}}' }], cc: ['{{cc}}'], subject: '{{subject}}', text: '{{text}}' }
  const email = (fetcher: typeof fetch, addressOf = (id: string) => Promise.resolve<string | null>(`${id}@aurora.example`)) =>
    emailSink({ url: 'https://mail.example/send', headers: { authorization: 'Bearer key' }, template, locale: 'en', addressOf, fetcher })

  test('goes to the recipients, with copies, in the shape that the provider wants', async () => {
    const { sent, fetcher } = receiver(200)
    await email(fetcher)(notice('a', { recipients: ['helena', 'rafael'], cc: ['camila'] }))
    expect(await sent[0]!.json()).toEqual({
      from: 'prazo@clinic.example',
      to: [{ email: 'helena@aurora.example' }, { email: 'rafael@aurora.example' }],
      cc: ['camila@aurora.example'],
      subject: 'A conversation is past its deadline',
      text: 'Deadline: 11/20/26, 9:00 AM.',
    })
    expect(sent[0]!.headers.get('authorization')).toBe('Bearer key')
    expect(sent[0]!.headers.get('idempotency-key')).toBe('a')
  })

  test('without any address has failed', async () => {
    const { sent, fetcher } = receiver()
    await expect(email(fetcher, () => Promise.resolve(null))(notice('a'))).rejects.toThrow('no address')
    expect(sent).toEqual([])
  })

  test('a list in a text is written with commas, an empty one leaves no items, unknown names stay', () => {
    expect(fillTemplate({ a: '{{to}}', b: ['{{cc}}'], c: '{{other}}', d: [1, '{{id}}'] }, { to: ['x', 'y'], cc: [], id: 'i' })).toEqual({
      a: 'x, y',
      b: [],
      c: '{{other}}',
      d: [1, 'i'],
    })
  })
})

describe('in words', () => {
  const escalation = (detail: Notice['detail']) => notice('a', { kind: 'escalation', step: 'escalation', detail })
  test.each([
    [notice('a', { kind: 'reminder', detail: { minutes: 15 } }), 'Faltam 15 min para responder uma conversa'],
    [notice('a'), 'Uma conversa passou do prazo'],
    [escalation({ action: 'reassign' }), 'Uma conversa fora do prazo agora é sua'],
    [escalation({ action: 'reassign', skipped: 'member_not_found' }), 'Uma conversa fora do prazo precisa de você'],
    [escalation({ action: 'raise_priority' }), 'Uma conversa fora do prazo subiu de prioridade'],
    [notice('a', { kind: 'long_open', due_at: null }), 'Uma conversa continua sem nenhuma resposta'],
  ])('%#', (about, subject) => {
    expect(noticeText(about, { locale: 'pt-BR' }).subject).toBe(subject)
  })

  test('the deadline is on the clinic’s clock, the link names the thread', () => {
    expect(noticeText(notice('a'), { locale: 'pt-BR', appUrl: 'https://clinic.example/inbox?thread={{thread_id}}' }).text).toBe(
      'Prazo: 20/11/2026, 09:00.\nAbrir a conversa: https://clinic.example/inbox?thread=h',
    )
  })
})

describe('the configured sink', () => {
  const configured = (secrets: Record<string, string>, logged: unknown[] = []) =>
    configuredSink({ get: (name) => secrets[name], log: (entry) => logged.push(entry), addressOf: () => Promise.resolve(null) })

  test('is the log while nothing is set', async () => {
    const logged: unknown[] = []
    await configured({}, logged)(notice('a'))
    expect(logged).toMatchObject([{ event: 'sla_notice', event_id: 'a', kind: 'breach' }])
  })

  test('is the mail provider when its address is set, and wants a template then', async () => {
    expect(() => configured({ PRAZO_SLA_EMAIL_URL: 'https://mail.example' })).toThrow('PRAZO_SLA_EMAIL_TEMPLATE')
    await expect(
      configured({ PRAZO_SLA_EMAIL_URL: 'https://mail.example', PRAZO_SLA_EMAIL_TEMPLATE: '{"to": "{{to}}"}' })(notice('a')),
    ).rejects.toThrow('no address')
  })
})
