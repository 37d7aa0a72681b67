import { describe, expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import type { BreachRow, ThreadId } from '../../model.ts'
import { fixtureBreaches } from '../testing/fixtureSla.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

async function openRecord(inbox = fixtureInbox({ frozen: true }), width = 1200): Promise<Rendered> {
  const rendered = renderInbox({ inbox, width })
  await page.getByRole('button', { name: 'Ajustes e registros' }).click()
  await page.getByRole('menuitem', { name: 'Prazos estourados' }).click()
  await expect.element(page.getByRole('table')).toBeVisible()
  return rendered
}
const people = ({ shadow }: Rendered): (string | undefined)[] =>
  [...shadow.querySelectorAll('tbody th bdi')].map(({ textContent }) => textContent ?? undefined)

describe('the record of broken deadlines', () => {
  it('comes page by page and is filtered and sorted', async () => {
    const rendered = await openRecord()
    expect(people(rendered)).toHaveLength(2)
    await page.getByRole('button', { name: 'Mostrar mais antigos' }).click()
    await expect.element(page.getByText('3 prazos estourados')).toBeVisible()
    await page.getByRole('combobox', { name: 'Ordem' }).selectOptions('longest')
    expect(people(rendered)[0]).toBe('Daniela Góes')
    await page.getByRole('combobox', { name: 'Situação' }).selectOptions('open')
    await vi.waitFor(() => expect(people(rendered)).toEqual(['Thiago Couto']))
    await page.getByRole('combobox', { name: 'De quem' }).selectOptions('mine')
    await expect.element(page.getByText('Nenhum prazo estourado com estes filtros.')).toBeVisible()
  })

  it('leads to the conversation', async () => {
    const { ui } = await openRecord()
    await page.getByRole('button', { name: 'Abrir a conversa de Thiago Couto' }).click()
    expect(ui.getState()).toMatchObject({ openThreadId: 'thiago', panel: null })
  })

  it('shows what the device holds while offline, and says so', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({
      status: { is: 'offline' },
      breaches: new Map([['thiago' as ThreadId, fixtureBreaches[0] as BreachRow]]),
    })
    const rendered = await openRecord(inbox)
    await expect.element(page.getByText(/^Sem internet: aqui está o que este aparelho guarda/)).toBeVisible()
    expect(people(rendered)).toEqual(['Thiago Couto'])
  })

  it('is asked for again when a breach is answered elsewhere', async () => {
    const inbox = fixtureInbox({ frozen: true })
    await openRecord(inbox)
    const before = inbox.calls.length
    inbox.update({ breaches: new Map() })
    await vi.waitFor(() => expect(inbox.calls.slice(before).some((call) => call.startsWith('ask breaches'))).toBe(true))
  })

  it('is saved as a file that no spreadsheet runs', async () => {
    await openRecord()
    const files: Blob[] = []
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      files.push(file as Blob)
      return 'blob:test'
    })
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue()
    await page.getByRole('button', { name: 'Exportar CSV' }).click()
    await vi.waitFor(() => expect(files).toHaveLength(1))
    const bytes = new Uint8Array(await files[0]!.arrayBuffer())
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).split('\r\n')
    expect(lines[0]).toBe('Paciente;Prazo;Atraso (min);Situação;Respondida em;Responsável;Promessa (min);Etapa')
    expect(lines[1]).toBe('Thiago Couto;20/11/2026, 09:48:00;41;Sem resposta;;Rafael Siqueira;60;')
    expect(lines[2]).toMatch(/^"'=HYPERLINK/)
    expect(lines).toHaveLength(5)
  })

  for (const width of [1200, 390]) {
    it(`is clean for assistive technology at ${width} px`, async () => {
      const { shadow } = await openRecord(fixtureInbox({ frozen: true }), width)
      expect(await violations(shadow)).toEqual([])
      expect(shadow.querySelector('.panel')!.scrollWidth).toBeLessThanOrEqual(width)
    })
  }
})
