import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { CAMILA, fixtureMembers } from '../testing/fixtureData.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

const rows = ({ shadow }: Rendered): string[] =>
  [...shadow.querySelectorAll<HTMLElement>('[role=option]')].map((row) => row.dataset.thread ?? '')
const openViews = (): Promise<void> => userEvent.click(page.getByRole('button', { name: /escolher visão$/ }))
const view = (name: string) => page.getByRole('menuitemradio', { name })

describe('the other views', () => {
  it('are behind the title, each with its count, and the title says which is shown', async () => {
    const rendered = renderInbox()
    await openViews()
    await expect.element(view('Menções a mim 1')).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.click(view('Resolvidas 1'))
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['larissa']))
    await expect.element(page.getByRole('heading', { name: 'Resolvidas' })).toBeVisible()
    await expect.element(page.getByRole('tabpanel', { name: 'Resolvidas' })).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
  })

  it('are reached by keyboard alone', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    rendered.find('.switcher').focus()
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.textContent).toBe('Por prazo9'))
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}')
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['mariana']))
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(rendered.find('.switcher')))
  })

  it('fit a phone of 320 pixels', async () => {
    const rendered = renderInbox({ width: 320 })
    await openViews()
    await expect.element(view('Adiadas 0')).toBeVisible()
    const card = rendered.find('.menu[popover]:popover-open')
    expect(card.scrollWidth).toBeLessThanOrEqual(card.clientWidth)
  })

  it('that are empty say so in a sentence, and lead somewhere', async () => {
    const rendered = renderInbox()
    await openViews()
    await userEvent.click(view('Adiadas 0'))
    await expect.element(page.getByText('Nenhuma conversa adiada.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Ver por prazo' }))
    await vi.waitFor(() => expect(rows(rendered).length).toBe(9))
  })
})

describe('filters', () => {
  it('narrow the list, stand there as chips, and go one by one', async () => {
    const rendered = renderInbox()
    await userEvent.click(page.getByRole('button', { name: 'Ordenar e filtrar' }))
    await userEvent.click(page.getByRole('button', { name: 'Não lidas' }))
    await userEvent.click(page.getByRole('button', { name: 'Eu', exact: true }))
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['beatriz', 'mariana']))
    await userEvent.click(page.getByRole('button', { name: 'Tirar filtro: Eu' }))
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['thiago', 'beatriz', 'mariana', 'unknown']))
    await userEvent.click(page.getByRole('button', { name: 'Desfazer' }))
    await vi.waitFor(() => expect(rows(rendered).length).toBe(9))
  })

  it('are kept as a view of my own, which can be changed and deleted', async () => {
    const rendered = renderInbox()
    await userEvent.click(page.getByRole('button', { name: 'Ordenar e filtrar' }))
    await userEvent.click(page.getByRole('button', { name: 'remarcação' }))
    await userEvent.keyboard('{Escape}')
    await userEvent.click(page.getByRole('button', { name: 'Salvar como visão' }))
    await userEvent.fill(page.getByLabelText('Nome da visão'), 'Remarcações')
    await userEvent.keyboard('{Enter}')
    await expect.element(page.getByRole('heading', { name: 'Remarcações' })).toBeVisible()
    await vi.waitFor(() => expect(rows(rendered)).toEqual(['mariana']))
    await openViews()
    await expect.element(view('Remarcações 1')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await userEvent.click(page.getByRole('button', { name: 'Editar visão' }))
    await userEvent.click(page.getByRole('button', { name: 'Excluir' }))
    await vi.waitFor(() => expect(rows(rendered).length).toBe(9))
  })

  it('are shared with everybody by an admin alone', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const rendered = renderInbox({ inbox })
    rendered.ui.getState().filterBy({ unread: true })
    await userEvent.click(page.getByRole('button', { name: 'Salvar como visão' }))
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.tagName).toBe('INPUT'))
    expect(page.getByRole('checkbox').elements()).toEqual([])
    await userEvent.keyboard('{Escape}')
    inbox.update({ me: fixtureMembers.find(({ user_id }) => user_id === CAMILA)! })
    await userEvent.click(page.getByRole('button', { name: 'Salvar como visão' }))
    await userEvent.fill(page.getByLabelText('Nome da visão'), 'Todas as não lidas')
    await userEvent.click(page.getByRole('checkbox'))
    await userEvent.click(page.getByRole('button', { name: 'Salvar', exact: true }))
    await vi.waitFor(() => expect(inbox.calls.some((call) => call.startsWith('save_view') && call.includes('"shared":true'))).toBe(true))
  })
})

describe('density', () => {
  it('brings the rows closer, for this person, without a jump', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const height = (): number => rendered.find('[role=option]').getBoundingClientRect().height
    expect(height()).toBe(58)
    await userEvent.click(page.getByRole('button', { name: 'Ordenar e filtrar' }))
    await userEvent.click(page.getByText('Compactas'))
    await vi.waitFor(() => expect(height()).toBe(44))
    const tops = [...rendered.shadow.querySelectorAll('[role=option]')].map((row) => row.getBoundingClientRect().top)
    expect(tops[1]! - tops[0]!).toBe(45)
  })
})
