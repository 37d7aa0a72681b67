import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ThreadId } from '../../model.ts'
import { fixtureMessages } from '../testing/fixtureData.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { createUiStore } from '../uiStore.ts'

async function openThread(id: string, options: Parameters<typeof renderInbox>[0] = {}): Promise<Rendered> {
  const ui = createUiStore()
  ui.getState().openThread(id as ThreadId)
  const rendered = renderInbox({ ...options, ui })
  await vi.waitFor(() => rendered.find('textarea'))
  return rendered
}
const area = ({ find }: Rendered): HTMLTextAreaElement => find<HTMLTextAreaElement>('.composer__text')

describe('a conversation', () => {
  it('shows who, the deadline in a sentence, days, what is new, notes and how far answers got', async () => {
    const { find } = await openThread('mariana')
    await expect.element(page.getByText('Consigo mudar para sexta de manhã?')).toBeVisible()
    const text = find('.pane--conversation').textContent
    for (const part of [
      'Mariana Alves',
      '+55 11 98841-2207',
      'Responder até 10:42 · faltam 12:31',
      'Hoje',
      '2 novas',
      'Nota de Rafael',
      'Prazo começou às 09:42',
    ]) {
      expect(text).toContain(part)
    }
    await expect.element(page.getByRole('img', { name: 'Entregue' })).toBeVisible()
  })

  it('explains the deadline from the numbers that made it', async () => {
    await openThread('mariana')
    await userEvent.click(page.getByText('Por que este prazo?'))
    const card = page.getByRole('dialog', { name: 'Por que este prazo?' })
    for (const part of ['60 min em horário comercial', 'seg–sex 08:00–18:00', '09:42–10:42 (60 min)'])
      await expect.element(card.getByText(part)).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await expect.element(card).not.toBeInTheDocument()
  })

  it('is read once a person can see it', async () => {
    const { inbox } = await openThread('mariana')
    await vi.waitFor(() => expect(inbox.calls).toContain('read mariana'))
  })

  it('sends with Enter, breaks the line with Shift and Enter, and stops the clock at once', async () => {
    const rendered = await openThread('mariana')
    await userEvent.click(area(rendered))
    await userEvent.keyboard('Consigo sim!{Shift>}{Enter}{/Shift}Sexta às 9h?')
    expect(area(rendered).value).toBe('Consigo sim!\nSexta às 9h?')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.inbox.calls).toContain('send mariana outbound Consigo sim!\nSexta às 9h?'))
    await expect.element(page.getByRole('img', { name: 'Na fila' })).toBeVisible()
    expect(area(rendered).value).toBe('')
    await vi.waitFor(() => expect(rendered.inbox.drafts.get('mariana')).toBe(''))
    expect(rendered.shadow.querySelector('.strip')).toBeNull()
    expect(rendered.shadow.querySelector('[data-thread=mariana] .badge')).toBeNull()
  })

  it('sends once, however fast Enter is pressed twice', async () => {
    const rendered = await openThread('mariana')
    await userEvent.click(area(rendered))
    await userEvent.keyboard('Oi{Enter}{Enter}')
    await vi.waitFor(() => expect(rendered.inbox.calls.filter((call) => call.startsWith('send'))).toHaveLength(1))
  })

  it('keeps the text on the device until the message is stored there', async () => {
    const rendered = await openThread('mariana')
    await userEvent.fill(area(rendered), 'não me perca')
    await userEvent.click(area(rendered))
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.inbox.drafts.get('mariana')).toBe(''))
    const order = rendered.inbox.calls.filter((call) => /^(draft|send)/.test(call))
    expect(order).toEqual(['draft mariana não me perca', 'send mariana outbound não me perca', 'draft mariana '])
  })

  it('leaves Enter to an input method that is choosing a word', async () => {
    const rendered = await openThread('mariana')
    await userEvent.fill(area(rendered), 'にほん')
    area(rendered).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true }))
    area(rendered).dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true, composed: true }))
    expect(rendered.inbox.calls.some((call) => call.startsWith('send'))).toBe(false)
    expect(area(rendered).value).toBe('にほん')
  })

  it('keeps a draft per thread, and brings it back', async () => {
    const rendered = await openThread('mariana')
    await userEvent.fill(area(rendered), 'ainda não terminei')
    rendered.ui.getState().openThread('joao' as ThreadId)
    await vi.waitFor(() => expect(area(rendered).value).toBe('Seu recibo segue em anexo'))
    expect(rendered.inbox.drafts.get('mariana')).toBe('ainda não terminei')
    rendered.ui.getState().openThread('mariana' as ThreadId)
    await vi.waitFor(() => expect(area(rendered).value).toBe('ainda não terminei'))
  })

  it('stores the draft at once when the page goes away', async () => {
    const rendered = await openThread('mariana')
    await userEvent.fill(area(rendered), 'espera')
    window.dispatchEvent(new Event('pagehide'))
    expect(rendered.inbox.drafts.get('mariana')).toBe('espera')
  })

  it('writes notes that stay inside the team', async () => {
    const rendered = await openThread('mariana')
    await userEvent.click(page.getByRole('radio', { name: 'Nota interna' }))
    await userEvent.keyboard('ligar para a mãe{Enter}')
    await vi.waitFor(() => expect(rendered.inbox.calls).toContain('send mariana internal ligar para a mãe'))
  })

  it('refuses more than 4,096 characters, says how many are too many, and keeps them', async () => {
    const rendered = await openThread('mariana')
    await userEvent.fill(area(rendered), '👍'.repeat(4098))
    await expect.element(page.getByText(/Passaram 2 caracteres do limite de 4\.096/)).toBeVisible()
    await userEvent.click(area(rendered))
    await userEvent.keyboard('{Enter}')
    expect(rendered.inbox.calls.some((call) => call.startsWith('send'))).toBe(false)
    expect([...area(rendered).value]).toHaveLength(4098)
  })

  it('puts the text back when the device can’t store it', async () => {
    const rendered = await openThread('mariana')
    rendered.inbox.failNextSend()
    await userEvent.fill(area(rendered), 'importante')
    await userEvent.click(page.getByRole('button', { name: 'Enviar' }))
    await expect.element(page.getByText(/Não foi possível guardar a mensagem/)).toBeVisible()
    expect(area(rendered).value).toBe('importante')
  })

  it('shows a refused message with its reason, to send again, edit or discard', async () => {
    const rendered = await openThread('mariana')
    const rows = [...rendered.inbox.messages('mariana' as ThreadId).getSnapshot().messages]
    rows.push({
      ...rows[1]!,
      id: null,
      message_id: 'refused' as never,
      body: 'Oi',
      local: { is: 'rejected', mutationId: 7, code: 'thread_not_found', hint: null },
    })
    rendered.inbox.setMessages('mariana', rows)
    await expect.element(page.getByText('Não enviada: a conversa não está mais disponível para você')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Reenviar' }))
    expect(rendered.inbox.calls).toContain('retry 7 ')
    await userEvent.click(page.getByRole('button', { name: 'Editar' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Editar mensagem não enviada' }), 'Oi de novo')
    await userEvent.click(page.getByRole('button', { name: 'Salvar e enviar' }))
    await vi.waitFor(() => expect(rendered.inbox.calls).toContain('retry 7 Oi de novo'))
    await userEvent.click(page.getByRole('button', { name: 'Descartar' }))
    expect(rendered.inbox.calls).toContain('discard 7')
  })

  it('assigns, resolves and reopens', async () => {
    const rendered = await openThread('unknown')
    await userEvent.click(page.getByRole('button', { name: 'Assumir' }))
    expect(rendered.inbox.calls).toContain('assign unknown "helena"')
    await userEvent.click(page.getByRole('button', { name: 'Responsável: Helena' }))
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Camila Duarte' }))
    expect(rendered.inbox.calls).toContain('assign unknown "camila"')
    await userEvent.click(page.getByRole('button', { name: 'Resolver' }))
    expect(rendered.inbox.calls).toContain('status unknown "resolved"')
    await userEvent.click(page.getByRole('button', { name: 'Reabrir' }))
    expect(rendered.inbox.calls).toContain('status unknown "open"')
  })

  it('puts off until the clinic opens again, and pins', async () => {
    const rendered = await openThread('mariana')
    await userEvent.click(page.getByRole('button', { name: 'Adiar' }))
    await userEvent.click(page.getByRole('button', { name: /Na próxima abertura/ }))
    const monday = Date.parse('2026-11-23T08:00:00-03:00')
    await vi.waitFor(() => expect(rendered.inbox.calls).toContain(`snooze mariana ${monday}`))
    await userEvent.click(page.getByRole('button', { name: 'Mais ações' }).first())
    await userEvent.click(page.getByRole('menuitem', { name: 'Fixar no topo' }))
    await vi.waitFor(() => expect(rendered.inbox.getSnapshot().pins.has('mariana' as ThreadId)).toBe(true))
  })

  it('brings older messages in above without moving what is being read', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const seed = Array.from({ length: 300 }, (_, index) => {
      const at = new Date(Date.parse('2026-11-20T08:00:00-03:00') + index * 20_000).toISOString()
      return [index % 3 ? 'in' : 'out', at, `Mensagem ${index} ${'lorem ipsum dolor '.repeat((index * 7) % 11)}`] as ['in', string, string]
    })
    inbox.setMessages('paulo', fixtureMessages({ id: 'paulo', name: 'Paulo', to: null, messages: seed }))
    const rendered = await openThread('paulo', { inbox, height: 600 })
    const box = rendered.find('.messages')
    await expect.element(page.getByText(/^Mensagem 299/)).toBeVisible()
    await vi.waitFor(() => expect(box.scrollHeight - box.scrollTop - box.clientHeight).toBeLessThan(4))

    const loads = (): number => inbox.calls.filter((call) => call === 'loadOlder').length
    for (const _ of [1, 2, 3]) {
      const loadsBefore = loads()
      box.scrollTop = 30
      box.dispatchEvent(new Event('scroll'))
      const anchor = await vi.waitFor(() => firstVisible(box))
      const before = anchor.element.getBoundingClientRect().top
      await vi.waitFor(() => expect(loads()).toBeGreaterThan(loadsBefore))
      await vi.waitFor(() => expect(box.scrollTop).toBeGreaterThan(300))
      const after = [...box.querySelectorAll('.bubble')].find(({ textContent }) => textContent === anchor.text)?.getBoundingClientRect().top
      expect(Math.abs((after ?? Infinity) - before)).toBeLessThanOrEqual(1)
    }
  })

  it('follows new messages at the end, and does not while one reads further up', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const messages = (count: number): ReturnType<typeof fixtureMessages> =>
      fixtureMessages({
        id: 'paulo',
        name: 'P',
        to: null,
        messages: Array.from({ length: count }, (_, index) => [
          'in',
          `2026-11-20T09:${String(index).padStart(2, '0')}:00-03:00`,
          `Linha ${index}`,
        ]),
      })
    inbox.setMessages('paulo', messages(18))
    const rendered = await openThread('paulo', { inbox, height: 500 })
    const box = rendered.find('.messages')
    const fromEnd = (): number => box.scrollHeight - box.scrollTop - box.clientHeight
    await vi.waitFor(() => expect(fromEnd()).toBeLessThan(4))
    inbox.setMessages('paulo', messages(19))
    await expect.element(page.getByText('Linha 18')).toBeVisible()
    await vi.waitFor(() => expect(fromEnd()).toBeLessThan(4))
    box.scrollTop = 100
    await expect.element(page.getByRole('button', { name: 'Ir para a mais recente' })).toBeVisible()
    inbox.setMessages('paulo', messages(20))
    await vi.waitFor(() => expect(fromEnd()).toBeGreaterThan(100))
    expect(box.scrollTop).toBe(100)
  })
})

function firstVisible(box: HTMLElement): { element: Element; text: string } {
  const { top } = box.getBoundingClientRect()
  const element = [...box.querySelectorAll('.bubble')].find((bubble) => bubble.getBoundingClientRect().top >= top)
  if (!element?.textContent) throw new Error('no message in view')
  return { element, text: element.textContent }
}
