import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { BreachRow, SlaEventRow, ThreadId } from '../../model.ts'
import { CAMILA, fixtureMembers, fixtureTenant, HELENA } from '../testing/fixtureData.ts'
import { fixtureBreaches } from '../testing/fixtureSla.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

const MARIANA = 'mariana' as ThreadId
const event = (id: string, kind: SlaEventRow['kind'], fields: Partial<SlaEventRow>): SlaEventRow => ({
  id,
  tenant_id: fixtureTenant.id,
  thread_id: MARIANA,
  breach_id: null,
  kind,
  step: kind,
  due_at: '2026-11-20T10:00:00-03:00',
  happened_at: '2026-11-20T10:00:00-03:00',
  assigned_to: HELENA,
  detail: {},
  sync_xid: '1',
  ...fields,
})
const badge = (root: ShadowRoot, thread: string): string | undefined =>
  root.querySelector<HTMLElement>(`[data-thread=${thread}] .badge`)?.dataset['state']

describe('a deadline on screen', () => {
  it('explains itself in one sentence, pauses included', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.updateThread('mariana', { awaiting_since: '2026-11-19T17:30:00-03:00' })
    const { find, shadow } = renderInbox({ inbox })
    await vi.waitFor(() => expect(badge(shadow, 'mariana')).toBeDefined())
    const shown = find('[data-thread=mariana] .badge')
    shown.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
    expect(shown.title).toBe('Aguardando desde qui. às 17:30 · promessa de 60 min · pausado de qui 18:00 a 08:00 · responder até 08:30')
  })

  it('explains itself at a tap on its badge or from the row’s menu, and the conversation stays closed', async () => {
    const { find, shadow, ui } = renderInbox({ inbox: fixtureInbox({ frozen: true }) })
    await vi.waitFor(() => expect(badge(shadow, 'mariana')).toBeDefined())
    find('[role=listbox]').focus()
    await userEvent.click(find('[data-thread=mariana] .badge'))
    await expect.element(page.getByRole('dialog', { name: 'Por que este prazo?' })).toBeVisible()
    await expect.element(page.getByText(/^Aguardando desde .* promessa de 60 min .* responder até/)).toBeVisible()
    expect(await violations(shadow)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(shadow.querySelector('[role=dialog]:popover-open')).toBeNull())
    await vi.waitFor(() => expect(shadow.activeElement).toBe(find('[role=listbox]')))

    await userEvent.click(find('[data-thread=mariana]'), { button: 'right' })
    await userEvent.click(page.getByRole('menuitem', { name: 'Por que este prazo?' }))
    await userEvent.click(page.getByRole('button', { name: 'Fechar' }))
    await vi.waitFor(() => expect(shadow.querySelector('[role=dialog]:popover-open')).toBeNull())
    expect(ui.getState().openThreadId).toBeNull()
  })

  it('says so when it was answered late, until the patient writes again', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({
      answeredBreaches: new Map([
        [MARIANA, { ...(fixtureBreaches[1] as BreachRow), resolved_at: '2026-11-20T10:20:00-03:00', due_at: '2026-11-20T10:00:00-03:00' }],
      ]),
    })
    inbox.updateThread('mariana', { awaiting_since: null, last_outbound_at: '2026-11-20T10:20:00-03:00' })
    const { shadow, ui } = renderInbox({ inbox })
    ui.getState().openThread(MARIANA)
    await vi.waitFor(() => expect(badge(shadow, 'mariana')).toBe('late'))
    await expect.element(page.getByText('Respondida às 10:20, 20 min depois do prazo')).toBeVisible()
    expect(await violations(shadow)).toEqual([])
    inbox.updateThread('mariana', { awaiting_since: '2026-11-20T10:25:00-03:00', last_inbound_at: '2026-11-20T10:25:00-03:00' })
    await vi.waitFor(() => expect(badge(shadow, 'mariana')).toBe('running'))
  })

  it('flags what nobody has ever answered, on the row and under the header', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.updateThread('unknown', { long_open_flagged_at: '2026-11-20T10:20:00-03:00' })
    const { find, ui } = renderInbox({ inbox })
    ui.getState().openThread('unknown' as ThreadId)
    await vi.waitFor(() => expect(find('[data-thread=unknown] .row__flag').textContent).toContain('nunca respondida'))
    await vi.waitFor(() => expect(find('.strip[data-state=long-open]').textContent).toContain('Aberta desde 10:08, nunca respondida'))
  })
})

describe('the deadline’s history', () => {
  it('tells each reminder, breach, escalation and pause with its why', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.updateThread('mariana', {
      awaiting_since: '2026-11-19T17:30:00-03:00',
      sla_breached_at: '2026-11-20T10:00:00-03:00',
      sla_due_at: '2026-11-20T10:00:00-03:00',
    })
    inbox.update({
      slaEvents: new Map([
        [
          MARIANA,
          [
            event('reminder', 'reminder', { happened_at: '2026-11-20T09:45:00-03:00', detail: { minutes: 15 } }),
            event('breach', 'breach', {}),
            event('escalation', 'escalation', { happened_at: '2026-11-20T10:10:00-03:00', detail: { action: 'reassign', to: CAMILA } }),
          ],
        ],
      ]),
    })
    const { shadow, ui } = renderInbox({ inbox })
    ui.getState().openThread(MARIANA)
    const told = (): string[] =>
      [...shadow.querySelectorAll('.timeline__item')].map((item) =>
        [...item.querySelectorAll('p')].map(({ textContent }) => textContent).join(' | '),
      )
    await vi.waitFor(() =>
      expect(told()).toEqual(
        expect.arrayContaining([
          'Atraso encaminhado | 10:10 · Prazo estourado: a conversa passou para Camila Duarte',
          'Prazo estourado | 10:00 · o prazo era às 10:00',
          'Lembrete | 09:45 · faltavam 15 min de horário aberto',
          'Pausado | qui 18:00 · fora do horário, volta às 08:00',
          'Aguardando resposta | qui 17:30 · promessa de 60 min',
        ]),
      ),
    )
    expect(told().filter((line) => line.startsWith('Prazo estourado'))).toHaveLength(1)
  })
})

describe('a change of the rule', () => {
  it('made in one element moves the deadlines in another at once', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({ me: fixtureMembers.find(({ user_id }) => user_id === CAMILA)! })
    const one = renderInbox({ inbox, width: 700 })
    const two = renderInbox({ inbox, width: 700 })
    await vi.waitFor(() => expect([one, two].map(({ shadow }) => badge(shadow, 'sofia'))).toEqual(['running', 'running']))
    await inbox.ask.saveRule({ rule: { threshold_minutes: 10, version: 1 }, closures: null, stages: null })
    await vi.waitFor(() => expect([one, two].map(({ shadow }) => badge(shadow, 'sofia'))).toEqual(['overdue', 'overdue']))
  })

  it('and a breach that the server records show in both', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const both = [renderInbox({ inbox, width: 700 }), renderInbox({ inbox, width: 700 })]
    await vi.waitFor(() => expect(both.map(({ shadow }) => badge(shadow, 'beatriz'))).toEqual(['overdue', 'overdue']))
    inbox.updateThread('beatriz', { sla_breached_at: '2026-11-20T10:28:41-03:00', sla_due_at: '2026-11-20T10:28:41-03:00' })
    await vi.waitFor(() => expect(both.map(({ shadow }) => badge(shadow, 'beatriz'))).toEqual(['breached', 'breached']))
  })
})
