import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ThreadId } from '../../model.ts'
import { fixtureMembers } from '../testing/fixtureData.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

const field = (): ReturnType<typeof page.getByRole> => page.getByRole('combobox', { name: 'Comandos' })
const labels = ({ shadow }: Rendered): string[] =>
  [...shadow.querySelectorAll('.palette [role=option] .palette__label')].map((label) => label.textContent ?? '')

async function open(options: Parameters<typeof renderInbox>[0] = {}): Promise<Rendered> {
  const rendered = renderInbox(options)
  await expect.element(page.getByRole('option').first()).toBeVisible()
  rendered.find('[role=listbox]').focus()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(field()).toBeVisible()
  return rendered
}

describe('the command palette', () => {
  it('opens with Ctrl K, finds an action by a few letters and does it to the conversation at hand', async () => {
    const rendered = await open()
    expect(rendered.shadow.querySelector('.palette__scope')?.textContent).toBe('Thiago Couto')
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('resol')
    await vi.waitFor(() => expect(labels(rendered)[0]).toBe('Resolver'))
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.inbox.calls).toContain('status thiago "resolved"'))
    expect(rendered.shadow.querySelector('.palette')).toBeNull()
    await vi.waitFor(() => expect(rendered.shadow.activeElement).toBe(rendered.find('[role=listbox]')))
  })

  it('acts on all marked conversations, and leads to what there is to choose', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    rendered.ui.getState().select(['sofia', 'joao'] as ThreadId[])
    rendered.find('[role=listbox]').focus()
    await userEvent.keyboard('{Control>}k{/Control}')
    await expect.element(page.getByText('2 conversas marcadas')).toBeVisible()
    await userEvent.keyboard('prioridade{Enter}')
    await expect.element(page.getByRole('combobox', { name: 'Mudar a prioridade…' })).toBeVisible()
    await userEvent.keyboard('alta{Enter}')
    await vi.waitFor(() =>
      expect(rendered.inbox.calls.filter((call) => call.startsWith('priority'))).toEqual(['priority sofia "high"', 'priority joao "high"']),
    )
  })

  it('finds people and messages as one types, and opens them', async () => {
    const rendered = await open()
    await userEvent.keyboard('recibo')
    await vi.waitFor(() => expect(labels(rendered).some((label) => label.includes('recibo'))).toBe(true))
    await userEvent.fill(field(), 'beatr')
    await vi.waitFor(() => expect(labels(rendered)).toContain('Beatriz Nunes'))
    await userEvent.click(page.getByRole('dialog').getByRole('option', { name: /Beatriz Nunes/ }))
    await expect.element(page.getByRole('heading', { name: 'Beatriz Nunes' }).first()).toBeVisible()
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.tagName).toBe('TEXTAREA'))
  })

  it('does what has a button in the conversation, at the list or in the settings, too', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({ me: fixtureMembers.find(({ role }) => role === 'clinic_admin')! })
    const rendered = await open({ inbox })
    const run = async (name: string): Promise<void> => {
      if (!rendered.shadow.querySelector('.palette')) await userEvent.keyboard('{Control>}k{/Control}')
      await userEvent.fill(field(), name)
      await vi.waitFor(() => expect(labels(rendered)[0]).toBe(name))
      await userEvent.keyboard('{Enter}')
      await vi.waitFor(() => expect(rendered.shadow.querySelector('.palette')).toBeNull())
    }
    for (const [name, title] of [
      ['Enviar depois…', 'Enviar depois'],
      ['Criar ou editar modelos…', 'Modelos'],
      ['Gerenciar etiquetas', 'Gerenciar etiquetas'],
      ['Ordenar e filtrar', 'Ordenar e filtrar'],
      ['Por que este prazo?', 'Por que este prazo?'],
      ['Emoji', 'Emoji'],
    ] as const) {
      await run(name)
      await expect.element(page.getByRole('dialog', { name: title })).toBeVisible()
      await userEvent.keyboard('{Escape}')
      await expect.element(page.getByRole('dialog', { name: title })).not.toBeInTheDocument()
    }
    await run('Buscar na conversa')
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.className).toBe('find__field'))
    await run('Marcar todas')
    await expect.element(page.getByRole('toolbar')).toBeVisible()
  })

  it('snoozes until any day and hour, too', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    rendered.find('[role=listbox]').focus()
    await userEvent.keyboard('s')
    await userEvent.click(page.getByRole('option', { name: 'Outro dia e hora…' }))
    await userEvent.fill(page.getByLabelText('Outro dia e hora'), '2026-12-01T09:30')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.inbox.calls.some((call) => call.startsWith('snooze thiago'))).toBe(true))
    expect(rendered.shadow.querySelector('dialog')).toBeNull()
  })

  it('offers what was used last first, on every device', async () => {
    const rendered = await open()
    await userEvent.keyboard('tema escuro{Enter}')
    await vi.waitFor(() => expect(rendered.inbox.getSnapshot().preferences['recentCommands']).toEqual(['theme-dark']))
    expect(rendered.find('.inbox').dataset['theme']).toBe('dark')
    await userEvent.keyboard('{Control>}k{/Control}')
    await vi.waitFor(() => expect(labels(rendered)[0]).toBe('Tema escuro'))
    await expect.element(page.getByText('Usados há pouco')).toBeVisible()
  })

  it('types a template into the composer', async () => {
    const rendered = await open()
    const [template] = rendered.inbox.getSnapshot().templates
    await userEvent.fill(field(), template!.title)
    await vi.waitFor(() => expect(labels(rendered)[0]).toBe(`Modelo: ${template!.title}`))
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(rendered.shadow.querySelector('textarea')?.value.length).toBeGreaterThan(5))
  })

  it('puts tags on, makes new ones, and stays open for the next', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    rendered.find('[role=listbox]').focus()
    await userEvent.keyboard('t')
    await expect.element(page.getByRole('combobox', { name: 'Etiquetas…' })).toBeVisible()
    await userEvent.keyboard('urgência{Enter}')
    await vi.waitFor(() =>
      expect(rendered.inbox.calls.some((call) => call.startsWith('tags thiago') && call.includes('urgência'))).toBe(true),
    )
    await expect.element(page.getByRole('combobox', { name: 'Etiquetas…' })).toHaveValue('')
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rendered.shadow.querySelector('.palette')).toBeNull())
  })

  it('fits on a phone, where the menu opens it', async () => {
    const rendered = renderInbox({ inbox: fixtureInbox({ frozen: true }), width: 390 })
    await userEvent.click(page.getByRole('button', { name: 'Ajustes e registros' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Comandos' }))
    await expect.element(field()).toBeVisible()
    const box = rendered.find('.palette').getBoundingClientRect()
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(innerWidth)
    await userEvent.click(page.getByRole('button', { name: 'Fechar' }).first())
    await vi.waitFor(() => expect(rendered.shadow.querySelector('.palette')).toBeNull())
  })
})
