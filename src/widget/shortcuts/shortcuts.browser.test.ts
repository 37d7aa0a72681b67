import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

async function onList(): Promise<Rendered> {
  const rendered = renderInbox()
  await expect.element(page.getByRole('option').first()).toBeVisible()
  // What follows the first paint is there.
  await vi.waitFor(() => rendered.find('.toasts'))
  rendered.find('[role=listbox]').focus()
  return rendered
}

describe('shortcuts', () => {
  it.each([
    ['e', 'status thiago "resolved"'],
    ['a', 'assign thiago "helena"'],
    ['f', 'pin_thread {"thread_id":"thiago"'],
  ])('%s does it to the row that has the keyboard', async (key, call) => {
    const rendered = await onList()
    await userEvent.keyboard(key)
    await vi.waitFor(() => expect(rendered.inbox.calls.some((each) => each.startsWith(call))).toBe(true))
  })

  it.each([
    ['s', 'Adiar até…'],
    ['p', 'Mudar a prioridade…'],
    ['t', 'Etiquetas…'],
    ['{Shift>}A{/Shift}', 'Escolher responsável…'],
  ])('%s asks what to choose', async (key, label) => {
    await onList()
    await userEvent.keyboard(key)
    await expect.element(page.getByRole('combobox', { name: label })).toBeVisible()
  })

  it.each([
    ['gm', 'mine'],
    ['gu', 'unassigned'],
    ['ga', 'all'],
    ['gn', 'mentioned'],
    ['gz', 'snoozed'],
    ['gr', 'resolved'],
    ['gd', 'due'],
  ])('%s goes to a view', async (keys, view) => {
    const { ui } = await onList()
    ui.getState().showView(view === 'due' ? 'mine' : 'due')
    await userEvent.keyboard(keys)
    await vi.waitFor(() => expect(ui.getState().view).toBe(view))
  })

  it.each([
    ['gs', 'settings'],
    ['gb', 'breaches'],
  ])('%s opens a panel', async (keys, panel) => {
    const { ui } = await onList()
    await userEvent.keyboard(keys)
    await vi.waitFor(() => expect(ui.getState().panel).toBe(panel))
  })

  it('j and k go from conversation to conversation, and o opens one to write in', async () => {
    const rendered = await onList()
    const openId = (): string | null => rendered.ui.getState().openThreadId
    await userEvent.keyboard('j')
    await vi.waitFor(() => expect(openId()).toBe('beatriz'))
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(rendered.find('[role=listbox]')))
    await userEvent.keyboard('j')
    await vi.waitFor(() => expect(openId()).toBe('mariana'))
    await vi.waitFor(() => expect(rendered.find('[data-active=true]').dataset['thread']).toBe('mariana'))
    await userEvent.keyboard('k')
    await vi.waitFor(() => expect(openId()).toBe('beatriz'))
    await vi.waitFor(() => expect(rendered.find('[data-active=true]').dataset['thread']).toBe('beatriz'))
    await userEvent.keyboard('o')
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.tagName).toBe('TEXTAREA'))
  })

  it('x marks, n writes a note, r an answer', async () => {
    const rendered = await onList()
    await userEvent.keyboard('x')
    await vi.waitFor(() => expect([...rendered.ui.getState().selected]).toEqual(['thiago']))
    await userEvent.keyboard('x')
    await vi.waitFor(() => expect(rendered.ui.getState().selected.size).toBe(0))
    await userEvent.keyboard('n')
    await expect.element(page.getByRole('radio', { name: 'Nota interna' })).toBeChecked()
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.tagName).toBe('TEXTAREA'))
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(rendered.find('[role=listbox]')))
    await userEvent.keyboard('r')
    await expect.element(page.getByRole('radio', { name: 'Responder' })).toBeChecked()
  })

  it('/ goes to the search, ? lists all keys', async () => {
    const rendered = await onList()
    await userEvent.keyboard('/')
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(rendered.find('input[type=search]')))
    rendered.find('[role=listbox]').focus()
    await userEvent.keyboard('?')
    await expect.element(page.getByRole('dialog', { name: 'Atalhos de teclado' })).toBeVisible()
    expect(rendered.shadow.querySelectorAll('.keysheet__row').length).toBeGreaterThan(25)
    // It is as large as it may be, and in view.
    expect(rendered.find('.palette').getBoundingClientRect().height).toBeGreaterThan(300)
    expect(await violations(rendered.shadow)).toEqual([])
  })

  it('none is heard while one types, or outside the element', async () => {
    const rendered = await onList()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.tagName).toBe('TEXTAREA'))
    const before = rendered.inbox.calls.filter((call) => !call.startsWith('draft') && !call.startsWith('read')).length
    await userEvent.keyboard('e a? gm')
    expect(rendered.shadow.querySelector('textarea')?.value).toBe('e a? gm')
    const input = document.createElement('input')
    document.body.append(input)
    input.focus()
    await userEvent.keyboard('{Control>}k{/Control}e')
    input.remove()
    expect(rendered.ui.getState()).toMatchObject({ palette: null, view: 'due' })
    expect(rendered.inbox.calls.filter((call) => !call.startsWith('draft') && !call.startsWith('read')).length).toBe(before)
  })
})
