import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { InboxError, type InboxErrorKind } from '../errors.ts'
import type { ThreadId } from '../model.ts'
import { fixtureMembers } from './testing/fixtureData.ts'
import { fixtureInbox } from './testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from './testing/renderInbox.ts'
import { createUiStore, type UiStore } from './uiStore.ts'
import { violations } from './testing/violations.ts'

function showing(id: string): UiStore {
  const ui = createUiStore()
  ui.getState().openThread(id as ThreadId)
  return ui
}
function open(ui: UiStore): ReturnType<UiStore['getState']> {
  ui.getState().openThread('mariana' as ThreadId)
  return ui.getState()
}
const isShown = ({ find }: Rendered, selector: string): boolean => {
  const { visibility } = getComputedStyle(find(selector))
  return visibility === 'visible'
}
async function rowsThere(): Promise<void> {
  await expect.element(page.getByRole('listbox')).toBeVisible()
}

describe('the panes', () => {
  it('three where there is room, two below, one on a phone', async () => {
    const wide = renderInbox({ width: 1200, ui: showing('mariana') })
    await vi.waitFor(() => wide.find('.pane--details'))
    const two = renderInbox({ width: 900, ui: showing('mariana') })
    await vi.waitFor(() => expect(isShown(two, '.pane--conversation') && isShown(two, '.pane--list')).toBe(true))
    expect(two.shadow.querySelector('.pane--details')).toBeNull()
    const phone = renderInbox({ width: 360, ui: showing('mariana') })
    await vi.waitFor(() => expect(isShown(phone, '.pane--conversation')).toBe(true))
    expect(isShown(phone, '.pane--list')).toBe(false)
    await userEvent.click(phone.find('[aria-label="Voltar para a lista"]'))
    await vi.waitFor(() => expect(isShown(phone, '.pane--list')).toBe(true))
    expect(phone.ui.getState().openThreadId).toBeNull()
  })

  it('fit 320 pixels without scrolling sideways', async () => {
    for (const ui of [createUiStore(), showing('thiago')]) {
      const phone = renderInbox({ width: 320, ui })
      await vi.waitFor(() => phone.find('[role=option]'))
      const parts = ['.inbox', '.pane--list', '.pane--conversation', '.thread__header', '.strip', '.composer']
      const wide = parts.filter((part) => [...phone.shadow.querySelectorAll(part)].some((node) => node.scrollWidth > node.clientWidth))
      expect(wide).toEqual([])
      phone.unmount()
    }
  })

  it('show the details as a sheet over the inbox where they have no pane', async () => {
    const rendered = renderInbox({ width: 800, ui: showing('mariana') })
    await userEvent.click(page.getByRole('button', { name: 'Mais ações' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Ver detalhes' }))
    const sheet = page.getByRole('dialog', { name: 'Detalhes' })
    await expect.element(sheet.getByText('remarcação')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rendered.shadow.querySelector('.sheet')).toBeNull())
  })

  it('say so when the open thread is gone', async () => {
    const rendered = renderInbox({ ui: showing('mariana') })
    await rowsThere()
    rendered.inbox.update({ threads: new Map([...rendered.inbox.getSnapshot().threads].filter(([id]) => id !== 'mariana')) })
    await expect.element(page.getByText('Esta conversa não está mais disponível para você.')).toBeVisible()
  })

  it('one that breaks leaves the others standing', async () => {
    const onError = vi.fn()
    const inbox = fixtureInbox({ frozen: true })
    const rendered = renderInbox({ inbox, ui: showing('mariana'), onError })
    await rowsThere()
    inbox.setMessages('mariana', [null as never])
    await expect.element(page.getByText('Algo não funcionou como deveria').first()).toBeVisible()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ kind: 'unexpected' })
    expect(rendered.shadow.querySelectorAll('[role=option]').length).toBe(9)
  })
})

describe('states', () => {
  it('offline is a quiet strip with the answers that wait', async () => {
    const rendered = renderInbox()
    rendered.inbox.update({ status: { is: 'offline' }, unsent: 5, unsentMessages: 2 })
    await expect.element(page.getByText('Sem conexão: você pode continuar, 2 respostas na fila')).toBeVisible()
    await expect.element(page.getByText('sem conexão', { exact: true })).toBeVisible()
    await rowsThere()
  })

  it('an expired session keeps everything and can be tried again', async () => {
    const rendered = renderInbox()
    rendered.inbox.update({ status: { is: 'needs-sign-in' } })
    await userEvent.click(page.getByRole('button', { name: 'Reconectar' }))
    expect(rendered.inbox.calls).toContain('reconnect')
    await rowsThere()
  })

  it('a device that can’t store says what that means', async () => {
    const rendered = renderInbox()
    rendered.inbox.update({ status: { is: 'storage-problem', error: new InboxError('storage', 'gone') } })
    await expect.element(page.getByText(/o que não foi enviado se perde ao fechar a aba/)).toBeVisible()
  })

  it.each([
    { part: 'the list', broken: { tags: null }, show: () => undefined, rest: '.pane--conversation' },
    {
      part: 'the details',
      broken: { slaEvents: new Map([['mariana', [null]]]) },
      show: open,
      rest: '.composer',
    },
    { part: 'a panel', broken: { closures: null }, show: (ui: UiStore) => ui.getState().showPanel('settings'), rest: '.panel__bar' },
    { part: 'the palette', broken: { templates: null }, show: (ui: UiStore) => open(ui).showPalette('all'), rest: '.threads' },
  ])('$part that can’t be shown says so, gives details to copy, and leaves the rest', async ({ broken, show, rest }) => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({ ...(broken as object), me: fixtureMembers[2]! })
    const onError = vi.fn()
    const { ui, find, shadow } = renderInbox({ inbox, onError })
    await vi.waitFor(() => find('.toasts, .problem__title'))
    show(ui)
    await expect.element(page.getByText('Algo não funcionou como deveria')).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Copiar detalhes' })).toBeVisible()
    expect(shadow.querySelector(rest)).not.toBeNull()
    expect(onError.mock.calls[0]?.[0]).toMatchObject({ kind: 'unexpected' })
    expect(await violations(shadow)).toEqual([])
  })

  const blocked: [InboxErrorKind, string][] = [
    ['not-a-member', 'Você não tem acesso a esta clínica'],
    ['server-not-ready', 'O servidor ainda não está pronto'],
    ['unauthorized', 'Sua sessão não foi aceita'],
    ['misconfigured', 'A caixa de conversas não foi configurada'],
  ]
  it.each(blocked)('%s says what to do', async (kind, title) => {
    const rendered = renderInbox()
    rendered.inbox.update({ status: { is: 'blocked', error: new InboxError(kind, 'the reason') } })
    await expect.element(page.getByRole('heading', { name: title })).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Tentar de novo' }))
    expect(rendered.inbox.calls).toContain('reconnect')
  })

  it('a newer release in another tab is told, with the one thing that helps', async () => {
    const rendered = renderInbox()
    rendered.inbox.update({ status: { is: 'blocked', error: new InboxError('outdated', 'the reason') } })
    await expect.element(page.getByText(/Recarregue esta página/)).toBeVisible()
    await expect.element(page.getByRole('button', { name: 'Tentar de novo' })).not.toBeInTheDocument()
  })

  it('a first visit shows the list’s shape, never an empty inbox', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({ status: { is: 'catching-up' }, threads: new Map() })
    renderInbox({ inbox })
    await expect.element(page.getByRole('status', { name: 'Carregando conversas' })).toBeVisible()
    inbox.update({ status: { is: 'live' } })
    await expect.element(page.getByText(/Quando um paciente escrever, ela aparece aqui/)).toBeVisible()
  })

  it('a change that the server refused is told until the person has seen it', async () => {
    const rendered = renderInbox()
    rendered.inbox.update({
      rejections: [{ mutationId: 3, name: 'assign_thread', threadId: null, body: null, code: 'thread_not_found', hint: null }],
    })
    await expect.element(page.getByText(/Uma mudança não foi aceita/)).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Entendi' }))
    expect(rendered.inbox.calls).toContain('discard 3')
  })

  it('an answer that was refused and has no thread any more is shown with its words, to be copied', async () => {
    const rendered = renderInbox()
    const refused = { mutationId: 4, name: 'send_message', threadId: null, code: 'thread_not_found', hint: null }
    rendered.inbox.update({ rejections: [{ ...refused, body: 'Bom dia!\nPosso remarcar para sexta.' }] })
    await expect.element(page.getByText(/Uma mensagem não foi enviada/)).toBeVisible()
    await expect.element(page.getByText(/Posso remarcar para sexta/)).toBeVisible()
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue()
    await userEvent.click(page.getByRole('button', { name: 'Copiar texto' }))
    expect(written).toHaveBeenCalledWith('Bom dia!\nPosso remarcar para sexta.')
    written.mockRestore()
  })
})

describe('language and theme', () => {
  it('change while the inbox is open', async () => {
    const rendered = renderInbox()
    await expect.element(page.getByRole('tab', { name: 'Minhas 5' })).toBeVisible()
    rendered.rerender({ locale: 'en' })
    await expect.element(page.getByRole('tab', { name: 'Mine 5' })).toBeVisible()
    rendered.rerender({ locale: 'es' })
    await expect.element(page.getByRole('tab', { name: 'Mías 5' })).toBeVisible()
    const ground = (): string => getComputedStyle(rendered.find('.inbox')).backgroundColor
    expect(ground()).toBe('rgb(255, 255, 255)')
    rendered.rerender({ theme: 'dark' })
    await vi.waitFor(() => expect(ground()).toBe('rgb(22, 29, 28)'))
  })

  it('the host’s colours win', async () => {
    const rendered = renderInbox()
    rendered.host.style.setProperty('--prazo-surface', 'rgb(1, 2, 3)')
    await vi.waitFor(() => expect(getComputedStyle(rendered.find('.inbox')).backgroundColor).toBe('rgb(1, 2, 3)'))
  })
})

describe('axe finds nothing', () => {
  for (const theme of ['light', 'dark'] as const) {
    it.each([1200, 390])(`in the list and a conversation, ${theme}, %i px wide`, async (width) => {
      for (const ui of [createUiStore(), showing('mariana')]) {
        const rendered = renderInbox({ width, theme, ui })
        await vi.waitFor(() => rendered.find('[role=option]'))
        if (ui.getState().openThreadId) await vi.waitFor(() => rendered.find('.bubble'))
        expect(await violations(rendered.shadow)).toEqual([])
        rendered.unmount()
      }
    })
  }

  it('in menus, the explanation, the sheet and the banners', async () => {
    const rendered = renderInbox({ width: 800, ui: showing('mariana') })
    rendered.inbox.update({ status: { is: 'offline' }, unsentMessages: 1 })
    await userEvent.click(page.getByRole('button', { name: 'Mais ações' }))
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.click(page.getByRole('menuitem', { name: 'Ver detalhes' }))
    await vi.waitFor(() => rendered.find('.sheet'))
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('{Escape}')
    await userEvent.click(page.getByText('Por que este prazo?'))
    expect(await violations(rendered.shadow)).toEqual([])
  })
})
