import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

const hits = ({ shadow }: Rendered): string[] =>
  [...shadow.querySelectorAll<HTMLElement>('.hit')].map((hit) => hit.dataset.thread ?? hit.dataset.hit ?? 'more')
const state = ({ shadow }: Rendered): string => shadow.querySelector('.results__state')?.textContent ?? ''
const search = (query: string): Promise<void> => userEvent.fill(page.getByRole('searchbox'), query)

describe('the search', () => {
  it('finds people and messages in one list, and marks the words whatever their accents', async () => {
    const rendered = renderInbox()
    await search('recibo')
    await vi.waitFor(() => expect(hits(rendered)).toContain('joao-1'))
    expect(rendered.find('[data-hit=joao-1]').textContent).toContain('João')
    expect(rendered.find('[data-hit=joao-1] mark').textContent).toBe('recibo')
    await search('joao')
    await vi.waitFor(() => expect(hits(rendered)).toContain('joao'))
    expect(rendered.find('[data-thread=joao] mark').textContent).toBe('João')
    await vi.waitFor(() => expect(state(rendered)).toMatch(/^\d+ resultados?$/))
    expect(await violations(rendered.shadow)).toEqual([])
  })

  it('goes on to the server, opens a conversation that the device does not hold, and jumps to the message', async () => {
    const rendered = renderInbox()
    await search('relatorio marco')
    await vi.waitFor(() => expect(hits(rendered)).toEqual(['otavio-5']))
    await userEvent.click(page.getByRole('option', { name: /Preciso do/ }))
    await expect.element(page.getByRole('heading', { name: 'Otávio Lemos' }).first()).toBeVisible()
    await vi.waitFor(() => {
      const focused = rendered.shadow.activeElement as HTMLElement | null
      expect(focused?.dataset['message']).toBe('otavio-5')
    })
    expect(rendered.inbox.calls.filter((call) => call === 'loadOlder').length).toBeGreaterThan(1)
    // The results stay: the next one is a click away.
    expect(hits(rendered)).toEqual(['otavio-5'])
  })

  it('brings older ones as the end comes near', async () => {
    const rendered = renderInbox()
    await search('antiga')
    await vi.waitFor(() => expect(hits(rendered).length).toBeGreaterThanOrEqual(10))
    rendered.find('.results__list').scrollTo(0, 100_000)
    await vi.waitFor(() => {
      rendered.find('.results__list').scrollTo(0, 100_000)
      expect(hits(rendered).length).toBe(59)
    })
    await vi.waitFor(() => expect(state(rendered)).toBe('59 resultados'))
  })

  it('says quietly that only the device was searched while offline, and asks the server once it can', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({ status: { is: 'offline' } })
    const rendered = renderInbox({ inbox })
    await search('relatorio')
    await vi.waitFor(() => expect(state(rendered)).toContain('Sem conexão: só o que está neste aparelho.'))
    expect(hits(rendered)).toEqual([])
    inbox.update({ status: { is: 'live' } })
    await vi.waitFor(() => expect(hits(rendered)).toEqual(['otavio-5']))
    inbox.update({ status: { is: 'offline' } })
    await userEvent.click(page.getByRole('option', { name: /Preciso do/ }))
    await vi.waitFor(() => expect(state(rendered)).toContain('esta conversa não está neste aparelho'))
  })

  it('is worked by keyboard alone', async () => {
    const rendered = renderInbox()
    await search('a')
    await vi.waitFor(() => expect(hits(rendered).length).toBeGreaterThan(6))
    expect(hits(rendered)).toContain('more')
    await userEvent.keyboard('{ArrowDown}')
    const list = rendered.find('.results__list')
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(list))
    const first = list.getAttribute('aria-activedescendant')
    await userEvent.keyboard('{ArrowDown}')
    await vi.waitFor(() => expect(list.getAttribute('aria-activedescendant')).not.toBe(first))
    await userEvent.keyboard('{Home}{Enter}')
    await vi.waitFor(() => expect(rendered.ui.getState().openThreadId).not.toBeNull())
    list.focus()
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(rendered.find('input[type=search]')))
    await userEvent.keyboard('{Escape}')
    await expect.element(page.getByRole('tab', { name: /Por prazo/ })).toBeVisible()
  })
})
