import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { MessageId, ThreadId } from '../../model.ts'
import type { Message } from '../../sync/inbox.ts'
import { fixtureMessages } from '../testing/fixtureData.ts'
import { fixtureInbox, type FixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'
import { createUiStore } from '../uiStore.ts'

const PAULO = 'paulo' as ThreadId

function lines(count: number, change: Record<number, Partial<Message>> = {}): Message[] {
  const seed = Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.parse('2026-11-20T08:00:00-03:00') + index * 40_000).toISOString()
    return [index % 2 ? 'out' : 'in', at, `Linha ${index}`] as ['in', string, string]
  })
  return fixtureMessages({ id: 'paulo', name: 'P', to: null, messages: seed }).map((message, index) =>
    Object.assign(message, change[index]),
  )
}

async function open(messages: Message[], options: { height?: number; width?: number } = {}): Promise<Rendered> {
  const inbox = fixtureInbox({ frozen: true })
  inbox.setMessages('paulo', messages)
  const ui = createUiStore()
  ui.getState().openThread(PAULO)
  const rendered = renderInbox({ inbox, ui, ...options })
  await vi.waitFor(() => rendered.find('[data-message]'))
  return rendered
}
const focused = ({ shadow }: Rendered): string => shadow.activeElement?.getAttribute('data-message') ?? ''
const sent = ({ calls }: FixtureInbox): string[] => calls.filter((call) => call.startsWith('send'))

describe('messages by keyboard', () => {
  it('the arrows go from one to the next, R answers it, Enter sends the answer with its quote', async () => {
    const rendered = await open(lines(12))
    rendered.find('.messages').focus()
    await userEvent.keyboard('{ArrowUp}')
    await vi.waitFor(() => expect(focused(rendered)).toBe('paulo-12'))
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowDown}')
    await vi.waitFor(() => expect(focused(rendered)).toBe('paulo-11'))
    await userEvent.keyboard('r')
    await expect.element(page.getByRole('button', { name: 'Não citar a mensagem' })).toBeVisible()
    expect(rendered.find('.composer__quote').textContent).toContain('Linha 10')
    await userEvent.keyboard('sim{Enter}')
    await vi.waitFor(() => expect(rendered.inbox.messages(PAULO).getSnapshot().messages.at(-1)?.reply_to).toBe('paulo-11'))
    expect(rendered.shadow.querySelector('.composer__quote')).toBeNull()
  })

  it('Home and End reach the ends, and Escape goes back to the text', async () => {
    const rendered = await open(lines(18))
    rendered.find('.messages').focus()
    await userEvent.keyboard('{ArrowUp}{Home}')
    await vi.waitFor(() => expect(focused(rendered)).toBe('paulo-1'))
    await userEvent.keyboard('{End}')
    await vi.waitFor(() => expect(focused(rendered)).toBe('paulo-18'))
    await userEvent.keyboard('{Escape}')
    expect(rendered.shadow.activeElement?.className).toContain('composer__text')
  })

  it('the menu opens with Enter, moves by arrows, and gives the keyboard back', async () => {
    const rendered = await open(lines(4))
    rendered.find('.messages').focus()
    await userEvent.keyboard('{ArrowUp}')
    await vi.waitFor(() => expect(focused(rendered)).toBe('paulo-4'))
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('menu', { name: 'Ações da mensagem' })).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(focused(rendered)).toBe('paulo-4'))
    await userEvent.keyboard('{Enter}{Enter}')
    await vi.waitFor(() => expect(rendered.find('.composer__quote').textContent).toContain('Linha 3'))
  })
})

describe('quotes', () => {
  it('lead to the message they quote, however far back', async () => {
    const rendered = await open(lines(90, { 89: { reply_to: 'paulo-2' as MessageId } }))
    await userEvent.click(page.getByRole('button', { name: 'Ver a mensagem citada' }))
    await vi.waitFor(() => expect(focused(rendered)).toBe('paulo-2'), { timeout: 5000 })
    await expect.element(page.getByText('Linha 1', { exact: true })).toBeInViewport()
  })

  it('by mouse, and not any more once taken away', async () => {
    const rendered = await open(lines(3))
    await userEvent.hover(page.getByText('Linha 2'))
    await userEvent.click(page.getByRole('button', { name: 'Responder' }).last())
    await userEvent.click(page.getByRole('button', { name: 'Não citar a mensagem' }))
    await userEvent.keyboard('oi{Enter}')
    await vi.waitFor(() => expect(sent(rendered.inbox)).toEqual(['send paulo outbound oi']))
    expect(rendered.inbox.messages(PAULO).getSnapshot().messages.at(-1)?.reply_to).toBeNull()
  })
})

describe('finding in the conversation', () => {
  it('opens with Ctrl + F, looks through older messages, goes back and forth, and marks what it found', async () => {
    const rendered = await open(lines(70, { 3: { body: 'A guia do CONVÊNIO chegou' }, 65: { body: 'convenio aceito' } }))
    await userEvent.click(rendered.find('.composer__text'))
    await userEvent.keyboard('{Control>}f{/Control}convênio')
    await vi.waitFor(() => expect(rendered.find('[data-marked=true] .found').textContent).toBe('convenio'))
    expect(rendered.find('.find__count').textContent).toBe('1 de 1+')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.find('[data-marked=true] .found').textContent).toBe('CONVÊNIO'), { timeout: 5000 })
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}')
    await vi.waitFor(() => expect(rendered.find('[data-marked=true] .found').textContent).toBe('convenio'))
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(focused(rendered)).toBe('paulo-66'))
    expect(rendered.shadow.querySelector('.found')).toBeNull()
  })

  it('says when there is nothing', async () => {
    const rendered = await open(lines(30))
    await userEvent.click(page.getByRole('button', { name: 'Mais ações' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Buscar na conversa' }))
    await userEvent.keyboard('xyz')
    await vi.waitFor(() => expect(rendered.find('.find__count').textContent).toBe('Nada encontrado'))
  })
})

describe('what comes in', () => {
  it('is counted while one reads further up, and one press away', async () => {
    const rendered = await open(lines(18), { height: 500 })
    const box = rendered.find('.messages')
    box.scrollTop = 0
    await expect.element(page.getByRole('button', { name: 'Ir para a mais recente' })).toBeVisible()
    rendered.inbox.setMessages('paulo', lines(20))
    await userEvent.click(page.getByRole('button', { name: 'Ir para 2 mensagens novas' }))
    await vi.waitFor(() => expect(box.scrollHeight - box.scrollTop - box.clientHeight).toBeLessThan(4))
  })

  it('stays in view when a text that grows takes room away, and leaves alone who reads further up', async () => {
    const rendered = await open(lines(18), { height: 500 })
    const box = rendered.find('.messages')
    const fromEnd = (): number => box.scrollHeight - box.scrollTop - box.clientHeight
    await vi.waitFor(() => expect(fromEnd()).toBeLessThan(4))
    const before = box.clientHeight
    await userEvent.fill(rendered.find('.composer__text'), 'uma linha\n'.repeat(5))
    await vi.waitFor(() => expect(box.clientHeight).toBeLessThan(before - 40))
    await vi.waitFor(() => expect(fromEnd()).toBeLessThan(4))
    box.scrollTop = 0
    await expect.element(page.getByRole('button', { name: 'Ir para a mais recente' })).toBeVisible()
    rendered.inbox.update({ status: { is: 'needs-sign-in' } })
    await expect.element(page.getByRole('button', { name: 'Reconectar' })).toBeVisible()
    expect(box.scrollTop).toBeLessThan(4)
  })

  it('is spoken: one message by its words, several by their number, one’s own not at all', async () => {
    const rendered = await open(lines(3))
    const spoken = (): string => rendered.find('[data-live-messages]').textContent
    rendered.inbox.setMessages('paulo', lines(5))
    await vi.waitFor(() => expect(spoken()).toBe('Paulo: Linha 4'), { timeout: 3000 })
    rendered.inbox.setMessages('paulo', lines(9))
    await vi.waitFor(() => expect(spoken()).toBe('2 mensagens novas'), { timeout: 3000 })
  })
})

describe('a message', () => {
  it('that can’t be shown leaves a line, and takes nothing with it', async () => {
    const rendered = await open(lines(3, { 1: { created_at: 'yesterday' } }))
    await expect.element(page.getByText('Esta mensagem não pôde ser mostrada.')).toBeVisible()
    await expect.element(page.getByText('Linha 2')).toBeVisible()
    expect(rendered.shadow.querySelector('.composer__text')).not.toBeNull()
  })

  it('that was not delivered says why, and is sent again once', async () => {
    const rendered = await open(lines(2, { 1: { delivery_status: 'failed', delivery_error: 'número sem WhatsApp' } }))
    await expect.element(page.getByText('Não entregue: número sem WhatsApp')).toBeVisible()
    await userEvent.dblClick(page.getByRole('button', { name: 'Reenviar' }))
    await vi.waitFor(() => expect(sent(rendered.inbox)).toEqual(['send paulo outbound Linha 1']))
  })

  it('with a place links to a map, and fetches nothing', async () => {
    await open(lines(1, { 0: { kind: 'location', body: '-23.5505,-46.6333\nPraça da Sé' } }))
    await expect.element(page.getByText('Praça da Sé')).toBeVisible()
    const link = page.getByRole('link', { name: 'Abrir no mapa' })
    expect(link.element().getAttribute('href')).toMatch(/^https:\/\/www\.openstreetmap\.org\/\?mlat=-23\.5505/)
    expect(performance.getEntriesByType('resource').some(({ name }) => name.includes('openstreetmap'))).toBe(false)
  })

  it('from a machine is told apart', async () => {
    await open(lines(2, { 1: { sender_kind: 'ai', sender_id: null } }))
    await expect.element(page.getByText('Assistente virtual')).toBeVisible()
  })
})
