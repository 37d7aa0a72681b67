import type { BrowserContext } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evaluatorPanel } from './evaluatorPanel.ts'
import type { EvaluatorPanel } from './evaluatorPanel.ts'
import { openInboxWindow } from './inboxWindow.ts'
import type { InboxWindow } from './inboxWindow.ts'
import { holdBackBreaches } from './holdBackBreaches.ts'
import { openStage } from './stage.ts'
import type { Stage } from './stage.ts'

const PATIENT = 'Nádia Rezende'
const ONE_PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64')
const SOON = { timeout: 30_000, interval: 50 }

/** One walk through the demo, as its evaluator would take it: each step begins where the last one ended. */
/** A window knows the server's time as well as a round trip on a busy machine lets it. */
const CLOCK_ERROR_MS = 500

describe('the demo, with two members of staff in two browsers', () => {
  let stage: Stage
  let helenasBrowser: BrowserContext
  let helena: InboxWindow
  let rafael: InboxWindow
  let panel: EvaluatorPanel

  beforeAll(async () => {
    stage = await openStage()
    helenasBrowser = await stage.newPerson()
    helena = await openInboxWindow(await helenasBrowser.newPage(), stage.url)
    rafael = await openInboxWindow(await (await stage.newPerson()).newPage(), `${stage.url}?membro=rafael&painel=0`)
    panel = evaluatorPanel(helena.page)
  })

  afterAll(() => stage?.close())

  // In one look: between counting the badges and reading one of them it may go away.
  const stateOf = (window: InboxWindow) => (): Promise<string | null> =>
    window.badge(PATIENT).evaluateAll((badges) => badges[0]?.getAttribute('data-state') ?? null)

  const answersOf = async (texts: string[]): Promise<string[]> => {
    const rows = await stage.sql`
      select body from public.conversation_messages
      where tenant_id = ${stage.tenantId} and direction = 'outbound' and body in ${stage.sql(texts)} order by id`
    return rows.map(({ body }) => String(body))
  }

  it('is a clinic where both are signed in, each as themselves, with threads that wait', async () => {
    for (const window of [helena, rafael]) {
      await window.live()
      await expect.poll(() => window.badge('Thiago Couto').getAttribute('data-state'), SOON).toBe('breached')
    }
    await helena.page.getByLabel(/^Helena Prado, Terapeuta/).waitFor()
    await rafael.page.getByLabel(/^Rafael Siqueira, Recepção/).waitFor()
  })

  it('starts a countdown in both windows when a patient writes', async () => {
    await panel.promise(60)
    for (const window of [helena, rafael]) await window.showAllByTime()
    await panel.invent(PATIENT, '+55 11 90000-1234')
    await panel.write('Bom dia, tem horário amanhã?')
    for (const window of [helena, rafael]) {
      await window.row(PATIENT).getByText('Bom dia, tem horário amanhã?').waitFor()
      await window.unread(PATIENT).waitFor()
      expect(await stateOf(window)()).toBe('running')
      await window
        .badge(PATIENT)
        .getByText(/^(60:00|59:\d\d)$/)
        .waitFor()
    }
  })

  it('stops the countdown in both windows when one of them answers, and shows the answer on the phone', async () => {
    await helena.open(PATIENT)
    await helena.answer('Temos às 10h, serve?')
    expect(await stateOf(helena)()).toBeNull()
    await expect.poll(stateOf(rafael), SOON).toBeNull()
    await panel.onPhone('Temos às 10h, serve?').waitFor()
  })

  it('shows a picture before it is sent, though the page’s policy lets nothing in that is not named', async () => {
    const mimeType = 'image/png'
    await helena.page.locator('prazo-inbox input[type=file]').setInputFiles({ name: 'recibo.png', mimeType, buffer: ONE_PIXEL })
    const picture = helena.page.locator('prazo-inbox .attached__picture')
    await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth), SOON).toBe(1)
    await helena.page.getByRole('button', { name: 'Tirar recibo.png' }).click()
    await picture.waitFor({ state: 'detached' })
  })

  it('says overdue on the second, breached once the server has it on record, and resolves it by the answer', async () => {
    await panel.promise(1)
    const release = await holdBackBreaches(stage.sql)
    await panel.write('Serve sim, obrigada!', 'há 50 s')
    await expect.poll(stateOf(helena), SOON).toMatch(/running|at-risk/)
    const thread = await threadOf(stage, PATIENT)
    const dueAt = thread.sla_due_at.getTime()
    expect(dueAt).toBe(Math.floor(thread.awaiting_since.getTime() / 1000) * 1000 + 60_000)

    await helena.badge(PATIENT).and(helena.page.locator('[data-state=overdue]')).waitFor()
    expect(Date.now()).toBeGreaterThan(dueAt - CLOCK_ERROR_MS)
    await helena
      .badge(PATIENT)
      .getByText(/^[-−]0:\d\d$/)
      .waitFor()
    const breaches = () => stage.sql`select * from public.conversation_sla_breaches where thread_id = ${thread.id}`
    expect(await breaches()).toHaveLength(0)

    await release()
    for (const window of [helena, rafael]) await expect.poll(stateOf(window), SOON).toBe('breached')

    await helena.answer('Marcado, até amanhã!')
    // No countdown any more; once the server has resolved the breach, both are told that the answer came late.
    for (const window of [helena, rafael]) await expect.poll(stateOf(window), SOON).toBe('late')
    const [answer] = await stage.sql`select message_id, created_at from public.conversation_messages where body = 'Marcado, até amanhã!'`
    expect(await breaches()).toMatchObject([
      {
        thread_key: thread.thread_key,
        due_at: thread.sla_due_at,
        breached_at: thread.sla_due_at,
        resolved_at: answer?.created_at,
        resolved_by_message_id: answer?.message_id,
      },
    ])
  })

  it('keeps threads, messages and countdowns when the connection is cut and the page reloaded', async () => {
    await panel.promise(60)
    await panel.write('Esqueci: posso levar minha irmã?')
    await expect.poll(stateOf(helena), SOON).toBe('running')
    await panel.connection.uncheck()
    await helena.page.reload()
    expect(await panel.connection.isChecked()).toBe(false)
    await helena.offline.waitFor()
    await helena.showAllByTime()
    await helena.open(PATIENT)
    for (const text of ['Temos às 10h, serve?', 'Esqueci: posso levar minha irmã?']) await helena.message(text).waitFor()
    const shown = () => helena.badge(PATIENT).innerText()
    const first = await shown()
    await expect.poll(shown, SOON).not.toBe(first)
  })

  it('delivers answers written without a connection once each, in order, after the tab was closed and opened again', async () => {
    const answers = [
      { to: PATIENT, text: 'Pode sim, Nádia.' },
      { to: 'Larissa Viana', text: 'Larissa, até quinta!' },
      { to: 'Paulo Moreira', text: 'Paulo, o portão abre às 8h.' },
    ]
    for (const { to, text } of answers) {
      await helena.open(to)
      await helena.answer(text)
    }
    await helena.queued.waitFor()
    expect(await stateOf(helena)()).toBeNull()

    await helena.page.close()
    helena = await openInboxWindow(await helenasBrowser.newPage(), stage.url)
    panel = evaluatorPanel(helena.page)
    await helena.queued.waitFor()
    const texts = answers.map(({ text }) => text)
    expect(await answersOf(texts)).toEqual([])

    await panel.connection.check()
    await helena.live()
    await expect.poll(() => answersOf(texts), SOON).toEqual(texts)
    await helena.queued.waitFor({ state: 'detached' })
    await rafael.row('Paulo Moreira').getByText('Paulo, o portão abre às 8h.').waitFor()
    await panel.pick(PATIENT)
    await panel.onPhone('Pode sim, Nádia.').waitFor()
    expect(await answersOf(texts)).toEqual(texts)
  })

  it('breaks a promise by setting the clock ahead, at the server and in both windows, and has ticked off all that was tried', async () => {
    await panel.write('Posso levar o meu cachorro?')
    await expect.poll(stateOf(helena), SOON).toBe('running')
    await panel.jump('+ 1 h')
    for (const window of [helena, rafael]) await expect.poll(stateOf(window), SOON).toBe('breached')
    await expect.poll(panel.done, SOON).toEqual(expect.arrayContaining(['Escreva como paciente', 'Deixe um prazo estourar']))
  })
})

interface WaitingThread {
  id: string
  thread_key: string
  sla_due_at: Date
  awaiting_since: Date
}

async function threadOf({ sql, tenantId }: Stage, name: string): Promise<WaitingThread> {
  const [thread] = await sql<WaitingThread[]>`
    select id, thread_key, sla_due_at, awaiting_since from public.inbox_threads where tenant_id = ${tenantId} and contact_name = ${name}`
  if (!thread) throw new Error(`No thread of ${name}.`)
  return thread
}
