import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { PatientId, ThreadId } from '../../model.ts'
import { CAMILA, FIXTURE_NOW, fixtureMembers } from '../testing/fixtureData.ts'
import { fixtureInbox, type FixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'
import { createUiStore } from '../uiStore.ts'

function showing(
  id: string,
  { inbox = fixtureInbox({ frozen: true }), width = 1200 }: { inbox?: FixtureInbox; width?: number } = {},
): Rendered {
  const ui = createUiStore()
  ui.getState().openThread(id as ThreadId)
  return renderInbox({ inbox, ui, width, height: 1000 })
}
const pane = page.getByRole('complementary', { name: 'Detalhes' })
const summary = (name: string) => pane.getByRole('heading', { name })

describe('the details of a thread', () => {
  it('are changed where they stand: responsible, status, priority, stage', async () => {
    const { inbox } = showing('mariana')
    const thread = () => inbox.getSnapshot().threads.get('mariana' as ThreadId)
    await userEvent.click(pane.getByRole('button', { name: 'Prioridade: Média' }))
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Alta' }))
    await expect.element(pane.getByRole('button', { name: 'Prioridade: Alta' })).toBeVisible()
    await userEvent.click(pane.getByRole('button', { name: 'Etapa: Agendamento' }))
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Avaliação' }))
    await userEvent.click(pane.getByRole('button', { name: 'Situação: Aberta' }))
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Pendente' }))
    await userEvent.click(pane.getByRole('button', { name: 'Responsável: Helena Prado' }))
    await userEvent.click(page.getByRole('menuitemradio', { name: 'Rafael Siqueira' }))
    await vi.waitFor(() =>
      expect(thread()).toMatchObject({ priority: 'high', stage_key: 'avaliacao', status: 'pending', assigned_to: 'rafael' }),
    )
  })

  it('say what the clinic knows of the patient', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.updateThread('mariana', { patient_id: 'p1' as PatientId })
    showing('mariana', { inbox })
    await expect.element(pane.getByRole('link', { name: 'mariana@exemplo.example' })).toBeVisible()
    await expect.element(pane.getByText('Prefere a parte da manhã.')).toBeVisible()
  })

  it('say it at once when one comes back to the patient, and while the server does not answer', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.updateThread('mariana', { patient_id: 'p1' as PatientId })
    const { ui } = showing('mariana', { inbox })
    const email = pane.getByRole('link', { name: 'mariana@exemplo.example' })
    await expect.element(email).toBeVisible()
    inbox.ask.patient = () => new Promise(() => {})
    ui.getState().openThread('joao' as ThreadId)
    await expect.element(email).not.toBeInTheDocument()
    ui.getState().openThread('mariana' as ThreadId)
    await expect.element(email).toBeVisible()
  })

  it('has tags that come off, go on and are made on the fly', async () => {
    const { inbox, shadow } = showing('mariana')
    await userEvent.click(pane.getByRole('button', { name: 'Tirar etiqueta particular' }))
    await userEvent.click(pane.getByRole('button', { name: 'Buscar ou criar etiqueta' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Buscar ou criar etiqueta' }), 'retorno')
    expect(await violations(shadow)).toEqual([])
    await userEvent.keyboard('{Enter}{Escape}')
    await vi.waitFor(() => expect(inbox.getSnapshot().threads.get('mariana' as ThreadId)?.tags).toEqual(['remarcação', 'retorno']))
    expect(inbox.getSnapshot().tags.get('retorno')?.color).toMatch(/^#/)
  })

  it('lets an admin rename, colour and merge tags, for every thread', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({ me: fixtureMembers.find(({ user_id }) => user_id === CAMILA)! })
    const { shadow } = showing('mariana', { inbox })
    await userEvent.click(pane.getByRole('button', { name: 'Buscar ou criar etiqueta' }))
    await userEvent.click(page.getByRole('button', { name: 'Gerenciar etiquetas' }))
    await userEvent.click(page.getByRole('group', { name: 'Gerenciar etiquetas' }).getByRole('button', { name: 'particular' }))
    expect(await violations(shadow)).toEqual([])
    await userEvent.selectOptions(page.getByRole('combobox', { name: /^Juntar com outra etiqueta/ }), 'convênio')
    await expect.element(page.getByText('Toda conversa com “particular” passa a ter “convênio”.')).toBeVisible()
    await userEvent.click(page.getByRole('button', { name: 'Juntar', exact: true }))
    await vi.waitFor(() => expect(inbox.calls).toContain('merge_tags {"from":"particular","into":"convênio"}'))
  })

  it('tell who changed what, when somebody asks, and say so when the server is away', async () => {
    const { inbox } = showing('mariana')
    await expect.element(summary('Histórico')).toBeVisible()
    expect(inbox.calls.some((call) => call.startsWith('ask'))).toBe(false)
    await userEvent.click(summary('Histórico'))
    await expect.element(pane.getByText('Rafael Siqueira · Responsável: nada → Helena Prado')).toBeVisible()
    await userEvent.click(summary('Histórico'))
    inbox.update({ status: { is: 'offline' } })
    await userEvent.click(summary('Histórico'))
    await expect.element(pane.getByText(/Sem conexão: o histórico fica no servidor/)).toBeVisible()
  })

  it('list the notes, and nothing where there is nothing', async () => {
    showing('mariana')
    await userEvent.click(summary('Notas internas'))
    await expect.element(pane.getByText('remarcou duas vezes este mês, combinar política de faltas.')).toBeVisible()
    await userEvent.click(summary('Arquivos'))
    await expect.element(pane.getByText('Nenhum arquivo nesta conversa.')).toBeVisible()
  })

  it('lead to the other conversations from the same number', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.updateThread('sofia', { contact_number: '55 11 98841-2207' })
    const rendered = showing('mariana', { inbox })
    await userEvent.click(pane.getByRole('button', { name: /Sofia Ferraz/ }))
    await vi.waitFor(() => expect(rendered.ui.getState().openThreadId).toBe('sofia'))
  })

  it('show until when a thread sleeps, and wake it', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.updateThread('sofia', { snoozed_until: new Date(FIXTURE_NOW + 3 * 3_600_000).toISOString() })
    showing('sofia', { inbox })
    await userEvent.click(pane.getByRole('button', { name: 'Adiada até: 13:29' }))
    await userEvent.click(page.getByRole('button', { name: 'Trazer de volta agora' }))
    await vi.waitFor(() => expect(inbox.getSnapshot().threads.get('sofia' as ThreadId)?.snoozed_until).toBeNull())
  })
})

describe('an unknown number', () => {
  it('is linked to a patient that the clinic has, once the person has confirmed that conversations merge', async () => {
    const { inbox, shadow } = showing('unknown')
    await userEvent.click(pane.getByRole('button', { name: 'Vincular a um paciente' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Nome ou número do paciente' }), 'Paula')
    await userEvent.click(page.getByRole('button', { name: /Paula Moreira/ }))
    await expect.element(page.getByText('Vincular esta conversa a Paula Moreira?')).toBeVisible()
    await expect.element(page.getByText(/as duas viram uma só/)).toBeVisible()
    expect(await violations(shadow)).toEqual([])
    expect(inbox.calls.some((call) => call.startsWith('link'))).toBe(false)
    await userEvent.click(page.getByRole('button', { name: 'Vincular', exact: true }))
    await vi.waitFor(() => expect(inbox.getSnapshot().threads.get('unknown' as ThreadId)?.patient_id).toBe('patient-paula' as PatientId))
    await vi.waitFor(() => expect(shadow.querySelector('.details__link')).toBeNull())
  })

  it('becomes a new patient', async () => {
    const { inbox } = showing('unknown')
    await userEvent.click(pane.getByRole('button', { name: 'Vincular a um paciente' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Nome ou número do paciente' }), 'Carla Reis')
    await userEvent.click(page.getByRole('button', { name: 'Cadastrar “Carla Reis”' }))
    await userEvent.click(page.getByRole('button', { name: 'Vincular', exact: true }))
    await vi.waitFor(() =>
      expect(inbox.getSnapshot().threads.get('unknown' as ThreadId)?.patient_id).toBe('patient-Carla Reis' as PatientId),
    )
  })

  it('waits for a connection, and says so', async () => {
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({ status: { is: 'offline' } })
    showing('unknown', { inbox })
    await userEvent.click(pane.getByRole('button', { name: 'Vincular a um paciente' }))
    await userEvent.fill(page.getByRole('textbox', { name: 'Nome ou número do paciente' }), 'Paula')
    await expect.element(page.getByText('Sem conexão: procure o paciente quando a internet voltar.')).toBeVisible()
  })
})
