import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ThreadId } from '../../model.ts'
import { CAMILA, fixtureMessages, RAFAEL } from '../testing/fixtureData.ts'
import type { FixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'
import { createUiStore } from '../uiStore.ts'

const MARIANA = 'mariana' as ThreadId

async function open(options: Parameters<typeof renderInbox>[0] & { id?: string } = {}): Promise<Rendered> {
  const ui = createUiStore()
  ui.getState().openThread((options.id ?? 'mariana') as ThreadId, { focusComposer: true })
  const rendered = renderInbox({ ...options, ui })
  await vi.waitFor(() => expect(rendered.shadow.activeElement?.className).toBe('composer__text'))
  return rendered
}
const area = ({ find }: Rendered): HTMLTextAreaElement => find<HTMLTextAreaElement>('.composer__text')
const sent = ({ calls }: FixtureInbox): string[] => calls.filter((call) => call.startsWith('send'))

describe('templates', () => {
  it('a slash lists them, letters narrow them, Enter fills one in, and sending counts it', async () => {
    const rendered = await open()
    await userEvent.keyboard('/')
    const list = page.getByRole('listbox', { name: 'Modelos' })
    await expect.element(list).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('reto{Enter}')
    expect(area(rendered).value).toBe('Oi, Mariana, vamos marcar o seu retorno? Tenho horários na quinta.')
    expect(sent(rendered.inbox)).toEqual([])
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() =>
      expect(sent(rendered.inbox)).toEqual([
        `send mariana outbound Oi, Mariana, vamos marcar o seu retorno? Tenho horários na quinta. template-retorno`,
      ]),
    )
  })

  it('what could not be filled in is not sent, is said and is selected to be typed over', async () => {
    const rendered = await open({ id: 'unknown' })
    await userEvent.keyboard('/recibo{Enter}')
    expect(area(rendered).value).toMatch(/^\{\{patient\.first_name\}\}, segue/)
    await userEvent.keyboard('{End}{Enter}')
    await expect.element(page.getByText(/Preencha \{\{patient\.first_name\}\} antes de enviar/)).toBeVisible()
    expect(sent(rendered.inbox)).toEqual([])
    await userEvent.keyboard('Ana{Enter}')
    await vi.waitFor(() => expect(sent(rendered.inbox)[0]).toMatch(/^send unknown outbound Ana, segue/))
  })

  it('a slash that means nothing is a slash', async () => {
    const rendered = await open()
    await userEvent.keyboard('9/10 /xyz{Enter}')
    await vi.waitFor(() => expect(sent(rendered.inbox)).toEqual(['send mariana outbound 9/10 /xyz']))
  })

  it('are made, changed and deleted in a dialog; the clinic’s are the admins’ to change', async () => {
    const rendered = await open()
    await userEvent.click(page.getByRole('button', { name: 'Modelos', exact: true }))
    await userEvent.click(page.getByRole('option', { name: 'Criar ou editar modelos…' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Título' }), 'Bom dia')
    await userEvent.fill(page.getByRole('textbox', { name: 'Texto' }), 'Bom dia, ')
    await userEvent.click(page.getByRole('button', { name: 'Nome do paciente' }))
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Salvar modelo' }))
    await vi.waitFor(() =>
      expect(rendered.inbox.getSnapshot().templates).toContainEqual(
        expect.objectContaining({ shortcut: 'bom-dia', body: 'Bom dia, {{patient.first_name}}', owner_id: 'helena' }),
      ),
    )
    await userEvent.click(page.getByRole('button', { name: 'Excluir' }))
    await vi.waitFor(() => expect(rendered.inbox.getSnapshot().templates.some(({ shortcut }) => shortcut === 'bom-dia')).toBe(false))
    await userEvent.click(page.getByRole('button', { name: /Como chegar/ }))
    await expect.element(page.getByText('Só administradores mudam modelos da clínica.')).toBeVisible()
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(rendered.shadow.activeElement?.className).toBe('composer__text'))
  })
})

describe('notes', () => {
  it('an @ lists colleagues, and the note names them', async () => {
    const rendered = await open()
    await userEvent.click(page.getByRole('radio', { name: 'Nota interna' }))
    await userEvent.keyboard('@')
    await expect.element(page.getByRole('listbox', { name: 'Mencionar' })).toBeVisible()
    await userEvent.keyboard('siq{Tab}liga?{Enter}')
    await vi.waitFor(() => expect(sent(rendered.inbox)).toEqual(['send mariana internal @Rafael Siqueira liga? rafael']))
    await vi.waitFor(() => expect(rendered.find('.mention').textContent).toBe('@Rafael Siqueira'))
  })

  it('an @ in an answer is just that', async () => {
    const rendered = await open()
    await userEvent.keyboard('@raf')
    expect(rendered.shadow.querySelector('[role=listbox].suggestions__list')).toBeNull()
  })

  it('that mention this person are seen once the conversation is open', async () => {
    const { inbox } = await open()
    await vi.waitFor(() => expect(inbox.calls.some((call) => call.startsWith('see_mentions'))).toBe(true))
  })
})

describe('emoji', () => {
  it('are found by name, picked by keyboard, in a tone, and remembered', async () => {
    const rendered = await open()
    await userEvent.keyboard('Obrigada ')
    await userEvent.click(page.getByRole('button', { name: 'Emoji' }))
    await expect.element(page.getByRole('combobox', { name: 'Buscar emoji' })).toBeVisible()
    await expect.element(page.getByRole('option', { name: 'rosto risonho', exact: true })).toBeVisible()
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Tom de pele' }), '3')
    await userEvent.click(page.getByRole('combobox', { name: 'Buscar emoji' }))
    await userEvent.keyboard('polegar para cima')
    await vi.waitFor(() => expect(rendered.find('.emoji__cell[aria-selected=true]').textContent).toBe('👍🏽'))
    expect(await violations(rendered.shadow)).toEqual([])
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(area(rendered).value).toBe('Obrigada 👍🏽'))
    expect(rendered.shadow.activeElement?.className).toBe('composer__text')
    expect(rendered.inbox.getSnapshot().preferences).toMatchObject({ emojiTone: 3, recentEmoji: [expect.stringContaining('👍')] })
  })

  it('come behind a colon, too', async () => {
    const rendered = await open()
    await userEvent.keyboard('oi :coração ver')
    await userEvent.keyboard('{Control>}a{/Control}oi :coracao')
    await expect.element(page.getByRole('listbox', { name: 'Emoji' })).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(area(rendered).value).toMatch(/^oi \p{Emoji}/u)
  })
})

describe('company', () => {
  const present = (rendered: Rendered, typing: boolean): void =>
    rendered.inbox.update({ presence: new Map([[MARIANA, [{ userId: RAFAEL, typing }]]]) })

  it('says who else looks, and who writes', async () => {
    const rendered = await open()
    present(rendered, false)
    await expect.element(page.getByText('Rafael também está vendo esta conversa')).toBeVisible()
    present(rendered, true)
    await expect.element(page.getByText('Rafael está escrevendo…')).toBeVisible()
    rendered.inbox.update({
      presence: new Map([
        [
          MARIANA,
          [
            { userId: RAFAEL, typing: false },
            { userId: CAMILA, typing: false },
          ],
        ],
      ]),
    })
    await expect.element(page.getByText('Rafael e Camila também estão vendo esta conversa')).toBeVisible()
  })

  it('asks once before sending while a colleague writes, and sends at the second press', async () => {
    const rendered = await open()
    present(rendered, true)
    await userEvent.keyboard('Consigo sim{Enter}')
    await expect.element(page.getByText(/Rafael também está respondendo agora\. Envie de novo/)).toBeVisible()
    expect(sent(rendered.inbox)).toEqual([])
    expect(area(rendered).value).toBe('Consigo sim')
    await userEvent.keyboard('{Enter}')
    await vi.waitFor(() => expect(sent(rendered.inbox)).toEqual(['send mariana outbound Consigo sim']))
  })

  it('says when a colleague has answered since one began, and asks for each answer anew', async () => {
    const rendered = await open()
    await userEvent.keyboard('Consigo')
    const rows = [...rendered.inbox.messages(MARIANA).getSnapshot().messages]
    const [answer] = fixtureMessages({ id: 'mariana', name: null, to: null, messages: [['out', '10:29', 'Já respondi', RAFAEL]] })
    rendered.inbox.setMessages('mariana', [...rows, { ...answer!, message_id: 'other-1' as never }])
    await expect.element(page.getByText('Rafael respondeu depois que você começou a escrever.')).toBeVisible()
    await userEvent.keyboard('{Enter}')
    expect(sent(rendered.inbox)).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Enviar mesmo assim' }))
    await vi.waitFor(() => expect(sent(rendered.inbox)).toHaveLength(1))
  })

  it('never stands between a note and the team', async () => {
    const rendered = await open()
    present(rendered, true)
    await userEvent.click(page.getByRole('radio', { name: 'Nota interna' }))
    await userEvent.keyboard('eu cuido{Enter}')
    await vi.waitFor(() => expect(sent(rendered.inbox)).toEqual(['send mariana internal eu cuido']))
  })
})

describe('sending', () => {
  it('resolves as well with Ctrl + Shift + Enter, or from the menu', async () => {
    const rendered = await open()
    await userEvent.keyboard('Combinado{Control>}{Shift>}{Enter}{/Shift}{/Control}')
    await vi.waitFor(() => expect(rendered.inbox.calls).toContain('status mariana "resolved"'))
    expect(sent(rendered.inbox)).toEqual(['send mariana outbound Combinado'])
    await userEvent.keyboard('Até lá')
    await userEvent.click(page.getByRole('button', { name: 'Outras formas de enviar' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Enviar e resolver' }))
    await vi.waitFor(() => expect(sent(rendered.inbox)).toHaveLength(2))
  })

  it('leaves Enter to the line for whoever prefers that', async () => {
    const rendered = await open()
    rendered.inbox.update({ preferences: { enterSends: false } })
    await expect.element(page.getByText('Ctrl Enter')).toBeVisible()
    await userEvent.keyboard('a{Enter}b')
    expect(area(rendered).value).toBe('a\nb')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    await vi.waitFor(() => expect(sent(rendered.inbox)).toEqual(['send mariana outbound a\nb']))
  })

  it('grows with a long text up to a bound', async () => {
    const rendered = await open()
    const before = area(rendered).clientHeight
    await userEvent.fill(area(rendered), 'linha\n'.repeat(60))
    expect(area(rendered).clientHeight).toBeGreaterThan(before)
    expect(area(rendered).clientHeight).toBeLessThan(220)
  })
})

describe('later', () => {
  it('a message is kept for the next opening, shown at the end, changed and taken back', async () => {
    const rendered = await open()
    const scheduled = (): { body: string; send_at: string }[] => [...(rendered.inbox.getSnapshot().scheduled.get(MARIANA) ?? [])]
    await userEvent.keyboard('Bom dia! Confirmado?')
    await userEvent.click(page.getByRole('button', { name: 'Outras formas de enviar' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Enviar depois…' }))
    await expect.element(page.getByRole('button', { name: /Na próxima abertura/ })).toBeVisible()
    expect(await violations(rendered.shadow)).toEqual([])
    // The drawings' day is a Friday.
    await userEvent.click(page.getByRole('button', { name: /Na próxima abertura/ }))
    await expect.element(page.getByText('Será enviada seg. às 08:00')).toBeVisible()
    expect(area(rendered).value).toBe('')
    expect(rendered.shadow.activeElement?.className).toBe('composer__text')
    expect(sent(rendered.inbox)).toEqual([])
    await userEvent.click(page.getByRole('button', { name: 'Editar' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Mensagem' }), 'Bom dia, Mariana!')
    await userEvent.fill(page.getByLabelText('Outro horário'), '2026-11-24T09:30')
    await userEvent.click(page.getByRole('button', { name: 'Agendar' }))
    await vi.waitFor(() =>
      expect(scheduled()).toEqual([expect.objectContaining({ body: 'Bom dia, Mariana!', send_at: '2026-11-24T12:30:00.000Z' })]),
    )
    rendered.inbox.updateThread('mariana', { last_inbound_at: '2026-11-20T10:40:00-03:00' })
    await expect.element(page.getByText('O paciente escreveu depois que esta mensagem foi agendada.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Enviar agora' }))
    await vi.waitFor(() => expect(sent(rendered.inbox)).toEqual(['send mariana outbound Bom dia, Mariana!']))
    expect(scheduled()).toEqual([])
  })

  it('not in the past, and not with gaps', async () => {
    const rendered = await open()
    await userEvent.fill(area(rendered), 'oi')
    await userEvent.click(page.getByRole('button', { name: 'Outras formas de enviar' }))
    await userEvent.click(page.getByRole('menuitem', { name: 'Enviar depois…' }))
    await userEvent.fill(page.getByLabelText('Outro horário'), '2026-11-20T09:30')
    rendered.find<HTMLFormElement>('.schedule__form').noValidate = true
    await userEvent.click(page.getByRole('button', { name: 'Agendar' }))
    await expect.element(page.getByText('Escolha um horário que ainda não passou.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Cancelar' }))
    expect(area(rendered).value).toBe('oi')
  })
})
