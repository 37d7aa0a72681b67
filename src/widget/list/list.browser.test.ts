import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ThreadId } from '../../model.ts'
import { CAMILA, FIXTURE_NOW, fixtureThread, RAFAEL } from '../testing/fixtureData.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'

const rows = ({ shadow }: Rendered): string[] =>
  [...shadow.querySelectorAll<HTMLElement>('[role=option]')].map((row) => row.dataset.thread ?? '')
const badge = ({ find }: Rendered, thread: string): HTMLElement => find(`[data-thread=${thread}] .badge`)

describe('the thread list', () => {
  it('shows contact, preview, time, unread count, assignee and deadline of each thread', async () => {
    const inbox = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const row = inbox.find('[data-thread=thiago]').textContent
    for (const part of ['Thiago Couto', '08:55', 'Alguém pode me ligar?', '3 não lidas', 'com Rafael Siqueira', 'há 41 min'])
      expect(row).toContain(part)
    expect(inbox.find('[data-thread=joao]').textContent).toContain('Rascunho Seu recibo segue em anexo')
    expect(inbox.find('[data-thread=unknown]').textContent).toContain('+55 16 99713-4410')
  })

  it('tells each state by shape and words, not by colour alone', async () => {
    const inbox = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const told = (id: string): [string | undefined, string | undefined] => [
      badge(inbox, id).dataset.state,
      badge(inbox, id).querySelector('.sr-only')?.textContent,
    ]
    expect(told('thiago')).toEqual(['breached', 'Prazo estourado às 09:48'])
    expect(told('beatriz')).toEqual(['overdue', 'Prazo vencido às 10:28'])
    expect(told('mariana')).toEqual(['at-risk', 'Em risco: responder até 10:42'])
    expect(told('sofia')).toEqual(['running', 'Responder até 11:13'])
    const shapes = ['thiago', 'beatriz', 'sofia'].map((id) => badge(inbox, id).querySelector('svg')?.innerHTML)
    expect(new Set(shapes).size).toBe(3)
    expect(inbox.shadow.querySelector('[data-thread=paulo] .badge')).toBeNull()
  })

  it('says that an answer did not reach the patient, or was refused', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    rendered.inbox.updateThread('paulo', { last_message_failed: true })
    rendered.inbox.updateThread('antonio', { failed: true })
    await vi.waitFor(() => expect(rendered.find('[data-thread=paulo] .row__failed').textContent).toBe('Não entregue'))
    expect(rendered.find('[data-thread=antonio] .row__failed').textContent).toBe('Não enviada')
  })

  it('shows who else looks at a conversation, and who writes in it', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    rendered.inbox.update({
      presence: new Map([
        [
          'joao' as ThreadId,
          [
            { userId: RAFAEL, typing: false },
            { userId: CAMILA, typing: true },
          ],
        ],
      ]),
    })
    await vi.waitFor(() =>
      expect(rendered.find('[data-thread=joao] .row__viewers').textContent).toContain(
        'Camila Duarte está escrevendo, Rafael Siqueira também está vendo',
      ),
    )
  })

  it('shows as many tags as fit, and none of them over another', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    rendered.inbox.updateThread('joao', { tags: ['convênio', 'primeira consulta', 'particular', 'remarcação'], priority: 'urgent' })
    await vi.waitFor(() => rendered.find('[data-thread=joao] .tag'))
    const box = rendered.find('[data-thread=joao] .row__tags').getBoundingClientRect()
    const shown = [...rendered.shadow.querySelectorAll('[data-thread=joao] .tag')]
      .map((tag) => tag.getBoundingClientRect())
      .filter(({ top }) => top < box.bottom)
    expect(shown.length).toBeGreaterThan(0)
    expect(shown.length).toBeLessThan(4)
    expect(shown.every(({ right }) => right <= box.right + 1)).toBe(true)
    expect(rendered.find('[data-thread=joao]').textContent).toContain('prioridade Urgente')
  })

  it('pauses outside business hours and says when it goes on', async () => {
    const inbox = fixtureInbox({ frozen: true, now: Date.parse('2026-11-20T18:30:00-03:00') })
    inbox.updateThread('sofia', { awaiting_since: '2026-11-20T17:40:00-03:00' })
    const rendered = renderInbox({ inbox })
    await vi.waitFor(() => expect(badge(rendered, 'sofia').dataset.state).toBe('paused'))
    expect(badge(rendered, 'sofia').textContent).toContain('seg 08:00')
  })

  it('ticks without changing its width, and becomes overdue on the second', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const before = badge(rendered, 'mariana').getBoundingClientRect().width
    const texts = new Set<string>()
    for (const seconds of [1, 11, 111, 300, 750]) {
      rendered.inbox.setNow(FIXTURE_NOW + seconds * 1000)
      await vi.waitFor(() =>
        expect(texts.add(badge(rendered, 'mariana').querySelector('.ticking')?.textContent ?? '').size).toBeGreaterThan(0),
      )
      expect(badge(rendered, 'mariana').getBoundingClientRect().width).toBe(before)
    }
    expect([...texts]).toEqual(['12:30', '12:20', '10:40', '07:31', '00:01'])
    rendered.inbox.setNow(FIXTURE_NOW + 751_000)
    await vi.waitFor(() => expect(badge(rendered, 'mariana').dataset.state).toBe('overdue'))
    expect(badge(rendered, 'mariana').textContent).toContain('−0:00')
  })

  it('goes on ticking by itself', async () => {
    const rendered = renderInbox({ inbox: fixtureInbox() })
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const shown = (): string | undefined => badge(rendered, 'mariana').querySelector('.ticking')?.textContent
    const first = shown()
    await vi.waitFor(() => expect(shown()).not.toBe(first), { timeout: 5000 })
    const second = shown()
    await vi.waitFor(() => expect(shown()).not.toBe(second), { timeout: 5000 })
  })

  it('keeps room for the wider text of a breach', async () => {
    const rendered = renderInbox()
    rendered.inbox.setNow(Date.parse('2026-11-20T09:57:30-03:00'))
    const text = (): string | undefined => badge(rendered, 'thiago').querySelector('.ticking')?.textContent
    await vi.waitFor(() => expect(text()).toBe('há 9 min'))
    const { width } = badge(rendered, 'thiago').getBoundingClientRect()
    rendered.inbox.setNow(Date.parse('2026-11-20T09:58:30-03:00'))
    await vi.waitFor(() => expect(text()).toBe('há 10 min'))
    expect(badge(rendered, 'thiago').getBoundingClientRect().width).toBe(width)
  })

  it('has a tab for each view of every day, with counts, and an order', async () => {
    const rendered = renderInbox()
    await userEvent.click(page.getByRole('tab', { name: 'Minhas 5' }))
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['beatriz', 'mariana', 'joao', 'antonio', 'daniela']))
    await userEvent.click(page.getByRole('button', { name: 'Ordenar e filtrar' }))
    await userEvent.click(page.getByText('Mais recente'))
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['joao', 'mariana', 'beatriz', 'antonio', 'daniela']))
    await userEvent.keyboard('{Escape}')
    await userEvent.click(page.getByRole('tab', { name: 'Livres 1' }))
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['unknown']))
    await expect.element(page.getByRole('tab', { name: 'Por prazo 4' })).toBeVisible()
  })

  it('filters while one types, on this device', async () => {
    const rendered = renderInbox()
    await userEvent.fill(page.getByRole('searchbox'), 'joao')
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['joao']))
    await userEvent.fill(page.getByRole('searchbox'), 'xyz')
    await expect.element(page.getByText('Nada encontrado para “xyz”.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Limpar busca' }).last())
    await vi.waitFor(() => expect(rows(rendered).length).toBe(9))
  })

  it('is worked by keyboard alone', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const list = rendered.find('[role=listbox]')
    const active = (): string | undefined => rendered.shadow.querySelector<HTMLElement>('[data-active=true]')?.dataset.thread
    list.focus()
    await vi.waitFor(() => expect(active()).toBe('thiago'))
    await userEvent.keyboard('{ArrowDown}{ArrowDown}')
    await vi.waitFor(() => expect(active()).toBe('mariana'))
    expect(list.getAttribute('aria-activedescendant')).toBe(rendered.find('[data-thread=mariana]').id)
    await userEvent.keyboard('{End}')
    await vi.waitFor(() => expect(active()).toBe('daniela'))
    await userEvent.keyboard('{Home}{ArrowDown}{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Beatriz Nunes' }).first()).toBeVisible()
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.tagName).toBe('TEXTAREA'))
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(list))
  })

  it('keeps ten thousand threads as a few rows in the page', async () => {
    const seeds = Array.from({ length: 10_000 }, (_, index) => ({
      id: `t${index}`,
      name: `Paciente ${index}`,
      to: null,
      messages: [['in', new Date(FIXTURE_NOW - index * 1000).toISOString(), 'Olá']] as [['in', string, string]],
    }))
    const rendered = renderInbox({ inbox: fixtureInbox({ seeds, frozen: true }) })
    await expect.element(page.getByRole('option').first()).toBeVisible()
    expect(rendered.shadow.querySelectorAll('[role=option]').length).toBeLessThan(40)
    expect(rendered.find('[role=option]').getAttribute('aria-setsize')).toBe('10000')
    expect(fixtureThread(seeds[0]!).unread).toBe(0)
  })
})
