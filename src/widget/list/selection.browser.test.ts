import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

const selected = ({ shadow }: Rendered): string[] =>
  [...shadow.querySelectorAll<HTMLElement>('[data-selected=true]')].map((row) => row.dataset.thread ?? '')
const statuses = ({ inbox }: Rendered, ...ids: string[]): (string | undefined)[] =>
  ids.map((id) => [...inbox.getSnapshot().threads.values()].find((thread) => thread.id === id)?.status)

async function listed(): Promise<Rendered> {
  const rendered = renderInbox()
  await expect.element(page.getByRole('option').first()).toBeVisible()
  return rendered
}

describe('marking threads', () => {
  it('by keyboard: Space one, Shift and arrows a range, Ctrl+A all, Escape none', async () => {
    const rendered = await listed()
    rendered.find('[role=listbox]').focus()
    await userEvent.keyboard('{ArrowDown} ')
    await vi.waitFor(() => expect(selected(rendered)).toEqual(['beatriz']))
    await userEvent.keyboard('{Shift>}{ArrowDown}{ArrowDown}{ArrowUp}{/Shift}')
    await vi.waitFor(() => expect(selected(rendered)).toEqual(['beatriz', 'mariana']))
    await userEvent.keyboard('{Control>}a{/Control}')
    await expect.element(page.getByText('9 marcadas')).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(selected(rendered)).toEqual([]))
    expect(rendered.ui.getState().openThreadId).toBeNull()
  })

  it('by mouse: Ctrl one, Shift a range, the avatar too; a plain click still opens', async () => {
    const rendered = await listed()
    const row = (id: string): HTMLElement => rendered.find(`[data-thread=${id}]`)
    await userEvent.click(row('thiago').querySelector('.row__mark')!)
    await userEvent.click(row('joao'), { modifiers: ['Shift'] })
    await vi.waitFor(() => expect(selected(rendered)).toEqual(['thiago', 'beatriz', 'mariana', 'joao']))
    await userEvent.click(row('beatriz'), { modifiers: ['Control'] })
    await vi.waitFor(() => expect(selected(rendered)).toEqual(['thiago', 'mariana', 'joao']))
    await userEvent.click(row('sofia').querySelector('.row__name')!)
    await vi.waitFor(() => expect(rendered.ui.getState().openThreadId).toBe('sofia'))
  })
})

describe('what is done to marked threads', () => {
  it('is done to all of them, told once, and undone as one', async () => {
    const rendered = await listed()
    rendered.ui.getState().select(['thiago', 'mariana'] as never[])
    await userEvent.click(page.getByRole('toolbar').getByRole('button', { name: 'Resolver' }))
    await expect.element(page.getByText('2 conversas resolvidas')).toBeVisible()
    expect(statuses(rendered, 'thiago', 'mariana')).toEqual(['resolved', 'resolved'])
    await userEvent.click(page.getByRole('button', { name: 'Desfazer', exact: true }))
    await vi.waitFor(() => expect(statuses(rendered, 'thiago', 'mariana')).toEqual(['open', 'open']))
  })

  it('assign, snooze, priority and tags are at hand, with words for each button', async () => {
    const rendered = await listed()
    rendered.ui.getState().select(['thiago', 'unknown'] as never[])
    const bar = page.getByRole('toolbar')
    await userEvent.click(bar.getByRole('button', { name: 'Prioridade' }))
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Urgente' }))
    await userEvent.click(bar.getByRole('button', { name: 'Escolher responsável' }))
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Recepção' }))
    await userEvent.click(bar.getByRole('button', { name: 'Etiquetas' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Buscar ou criar etiqueta' }), 'Retorno')
    await userEvent.keyboard('{Enter}{Escape}')
    await vi.waitFor(() => expect(rendered.find('[data-thread=unknown]').textContent).toContain('Retorno'))
    expect(rendered.find('[data-thread=unknown]').textContent).toContain('prioridade Urgente')
    expect(rendered.find('[data-thread=unknown]').textContent).toContain('com Recepção')
    await userEvent.click(bar.getByRole('button', { name: 'Adiar' }))
    await userEvent.click(page.getByRole('button', { name: /^Mais tarde hoje/ }))
    await expect.element(page.getByText('2 conversas adiadas')).toBeVisible()
    await vi.waitFor(() => expect(rendered.shadow.querySelector('[data-thread=thiago]')).toBeNull())
    expect(await violations(rendered.shadow)).toEqual([])
  })
})

describe('the menu of a row', () => {
  it('opens by the other mouse button, is worked by keyboard, and does what it says with a way back', async () => {
    const rendered = await listed()
    await userEvent.click(rendered.find('[data-thread=joao]'), { button: 'right' })
    await expect.element(page.getByRole('menuitem', { name: 'Fixar no topo' })).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    expect(rendered.ui.getState().openThreadId).toBeNull()
    await userEvent.keyboard('{End}{Home}{Enter}')
    await expect.element(page.getByText('Conversa resolvida')).toBeVisible()
    expect(statuses(rendered, 'joao')).toEqual(['resolved'])
    await userEvent.click(page.getByRole('button', { name: 'Desfazer', exact: true }))
    await vi.waitFor(() => expect(statuses(rendered, 'joao')).toEqual(['open']))
  })

  it('stays where it was opened, and goes by a click elsewhere or by Escape', async () => {
    const rendered = await listed()
    const isOpen = (): boolean => rendered.shadow.querySelector('[role=menu]:popover-open') !== null
    await userEvent.click(rendered.find('[data-thread=joao]'), { button: 'right' })
    await userEvent.hover(page.getByRole('menuitem', { name: 'Fixar no topo' }))
    expect(isOpen()).toBe(true)
    await userEvent.click(rendered.find('.search__input'))
    await vi.waitFor(() => expect(isOpen()).toBe(false))
    rendered.find('[role=listbox]').focus()
    await userEvent.click(rendered.find('[data-thread=joao]'), { button: 'right' })
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(isOpen()).toBe(false))
    expect(rendered.shadow.activeElement).toBe(rendered.find('[role=listbox]'))
  })

  it('is meant for all marked threads when it is opened on one of them', async () => {
    const rendered = await listed()
    rendered.ui.getState().select(['joao', 'sofia'] as never[])
    await userEvent.click(rendered.find('[data-thread=joao]'), { button: 'right' })
    await userEvent.click(page.getByRole('menuitem', { name: 'Resolver' }))
    await vi.waitFor(() => expect(statuses(rendered, 'joao', 'sofia')).toEqual(['resolved', 'resolved']))
  })
})
