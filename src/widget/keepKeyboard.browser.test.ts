import { expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { MessageId, ThreadId } from '../model.ts'
import { fixtureInbox } from './testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from './testing/renderInbox.ts'
import { createUiStore } from './uiStore.ts'

const MARIANA = 'mariana' as ThreadId

async function listed(options: Parameters<typeof renderInbox>[0] = {}): Promise<Rendered> {
  const rendered = renderInbox(options)
  await expect.element(page.getByRole('option').first()).toBeVisible()
  await vi.waitFor(() => rendered.find('.toasts'))
  return rendered
}
const lock = { unlock: async (): Promise<'open'> => 'open' }

it('marked conversations that were worked on leave the keyboard on the list', async () => {
  const rendered = await listed()
  rendered.ui.getState().select(['thiago', 'joao'] as ThreadId[])
  await expect.element(page.getByRole('toolbar')).toBeVisible()
  page.getByRole('toolbar').getByRole('button', { name: 'Resolver' }).element().focus()
  await userEvent.keyboard('{Enter}')
  await vi.waitFor(() => expect(rendered.shadow.querySelector('.bulk')).toBeNull())
  expect(rendered.shadow.activeElement).toBe(rendered.find('[role=listbox]'))
})

it('a refused message that was discarded leaves it on the messages, and a dismissed notice in the inbox', async () => {
  const inbox = fixtureInbox({ frozen: true })
  const { messages } = inbox.messages(MARIANA).getSnapshot()
  const local = { is: 'rejected', mutationId: 4, code: 'message_empty', hint: null } as const
  inbox.setMessages(MARIANA, [...messages, { ...messages[1]!, message_id: 'refused' as MessageId, local }])
  inbox.update({ rejections: [{ mutationId: 5, name: 'set_status', threadId: MARIANA, body: null, code: 'conflict', hint: null }] })
  const ui = createUiStore()
  ui.getState().openThread(MARIANA)
  const rendered = await listed({ inbox, ui })
  await expect.element(page.getByRole('button', { name: 'Descartar' })).toBeVisible()
  page.getByRole('button', { name: 'Descartar' }).element().focus()
  inbox.setMessages(MARIANA, [...messages])
  await vi.waitFor(() => expect(rendered.shadow.activeElement?.closest('.messages')).not.toBeNull())
  page.getByRole('button', { name: 'Entendi' }).element().focus()
  inbox.update({ rejections: [] })
  await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(rendered.find('[role=listbox]')))
})

it.each(['Mais ações', 'Por que este prazo?', 'Ordenar e filtrar', 'Outras formas de enviar'])(
  'what “%s” opened gives it back at Escape',
  async (name) => {
    const ui = createUiStore()
    ui.getState().openThread(MARIANA)
    const rendered = await listed({ ui })
    await expect.element(page.getByRole('button', { name })).toBeVisible()
    const button = page.getByRole('button', { name }).element()
    button.focus()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.shadow.querySelector(':popover-open')?.childElementCount).toBeGreaterThan(0))
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rendered.shadow.querySelector(':popover-open')).toBeNull())
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(button))
  },
)

it('a lock takes it to its own button, and gives it back to the list', async () => {
  const rendered = await listed()
  rendered.find('.search__input').focus()
  rendered.rerender({ lock })
  await vi.waitFor(() => expect(rendered.shadow.activeElement?.textContent).toBe('Desbloquear'))
  rendered.rerender({ lock: null })
  await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(rendered.find('[role=listbox]')))
})

it('stays in the host’s page, where somebody put it', async () => {
  const rendered = await listed()
  const field = document.createElement('input')
  document.body.append(field)
  onTestFinished(() => field.remove())
  rendered.find('.search__input').focus()
  field.focus()
  rendered.rerender({ lock })
  await expect.element(page.getByRole('button', { name: 'Desbloquear' })).toBeVisible()
  expect(document.activeElement).toBe(field)
  rendered.rerender({ lock: null })
  await expect.element(page.getByRole('option').first()).toBeVisible()
  // Nor from whoever left by a click beside everything.
  rendered.find('.search__input').focus()
  rendered.find('.search__input').blur()
  await Promise.resolve()
  rendered.rerender({ lock })
  await expect.element(page.getByRole('button', { name: 'Desbloquear' })).toBeVisible()
  expect(document.activeElement).toBe(document.body)
})
