import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { InboxError } from '../../errors.ts'
import { CAMILA, fixtureMembers, fixtureRule } from '../testing/fixtureData.ts'
import { fixtureInbox, type FixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

const camila = fixtureMembers.find(({ user_id }) => user_id === CAMILA)!

/** The settings as Camila, who is an admin, opens them from the menu. */
async function openSettings(inbox: FixtureInbox = fixtureInbox({ frozen: true }), width = 1200): Promise<Rendered> {
  inbox.update({ me: camila })
  const rendered = renderInbox({ inbox, width })
  await page.getByRole('button', { name: 'Ajustes e registros' }).click()
  await page.getByRole('menuitem', { name: 'Configurações' }).click()
  await expect.element(page.getByRole('tab', { name: 'Prazo' })).toBeVisible()
  return rendered
}
function withoutStages(): FixtureInbox {
  const inbox = fixtureInbox({ frozen: true })
  inbox.update({ stages: [] })
  return inbox
}
const tab = (name: string): Promise<void> => page.getByRole('tab', { name }).click()
const save = (): Promise<void> => page.getByRole('button', { name: 'Salvar', exact: true }).click()
const asked = (inbox: FixtureInbox, name: string): unknown[] =>
  inbox.calls.filter((call) => call.startsWith(`ask ${name} `)).map((call) => (JSON.parse(call.slice(name.length + 5)) as unknown[])[0])

describe('the settings of an admin', () => {
  it('preview a message that arrives now and at a chosen time, before anything is saved', async () => {
    const { inbox, find } = await openSettings()
    await userEvent.fill(page.getByLabelText('Responder em até'), '45')
    await userEvent.fill(page.getByLabelText('Dia e hora'), '2026-11-20T17:30')
    await vi.waitFor(() =>
      expect([...find('.preview').querySelectorAll('strong')].map(({ textContent }) => textContent)).toEqual([
        'sex, 20/11 11:14',
        'seg, 23/11 08:15',
      ]),
    )
    expect(find('.preview').textContent).toContain('Lembretes: sex, 20/11 10:49')
    expect(asked(inbox, 'saveRule')).toEqual([])
  })

  it('preview another zone by the server’s offsets', async () => {
    const { inbox, find } = await openSettings()
    await page.getByLabelText('Fuso horário').selectOptions('America/Manaus')
    // 10:29 in São Paulo is 09:29 in Manaus, where the day began an hour later.
    await vi.waitFor(() => expect(find('.preview').textContent).toContain('sex, 20/11 10:29'))
    expect(asked(inbox, 'zone')).toEqual(['America/Manaus'])
  })

  it('say how many threads change, and save after a second look', async () => {
    const { inbox } = await openSettings()
    await userEvent.fill(page.getByLabelText('Responder em até'), '20')
    await save()
    await expect.element(page.getByText('3 conversas passam a ter outro prazo. 2 já ficam com o prazo estourado.')).toBeVisible()
    expect(asked(inbox, 'saveRule')).toEqual([])
    await page.getByRole('button', { name: 'Salvar assim mesmo' }).click()
    await expect.element(page.getByText('Salvo. 3 conversas têm outro prazo.')).toBeVisible()
    expect(asked(inbox, 'saveRule')).toEqual([{ rule: { threshold_minutes: 20, version: 1 }, closures: null, stages: null }])
  })

  it('ask nothing when no thread changes', async () => {
    const { inbox } = await openSettings()
    await tab('Avisos da equipe')
    await page.getByLabelText('Avisar também os administradores quando um prazo estoura').click()
    await save()
    await expect.element(page.getByText('Salvo.', { exact: true })).toBeVisible()
    expect(asked(inbox, 'saveRule')).toEqual([{ rule: { notify_admin_on_breach: true, version: 1 }, closures: null, stages: null }])
  })

  it('refuse to save offline, say why, and keep what was typed', async () => {
    const { inbox } = await openSettings()
    inbox.update({ status: { is: 'offline' } })
    await userEvent.fill(page.getByLabelText('Responder em até'), '20')
    await save()
    await expect.element(page.getByText(/^Sem internet. Regras só são salvas com conexão/)).toBeVisible()
    await expect.element(page.getByLabelText('Responder em até')).toHaveValue(20)
    expect(inbox.getSnapshot().rule?.threshold_minutes).toBe(60)
  })

  it('point at a field that can’t be, and do not save', async () => {
    const { inbox } = await openSettings()
    await userEvent.fill(page.getByLabelText('Responder em até'), '2000')
    await expect.element(page.getByLabelText('Responder em até')).toHaveAccessibleDescription('Um número de 1 a 1.440 minutos.')
    await page.getByRole('button', { name: 'Salvar', exact: true }).click({ force: true })
    expect(asked(inbox, 'countRule')).toEqual([])
    await expect.element(page.getByText('1 campo a corrigir')).toBeVisible()
  })

  it('point at the field that the server refused', async () => {
    const { inbox } = await openSettings()
    inbox.ask.saveRule = async () => {
      throw new InboxError('rejected', 'threshold_minutes: the value is not allowed', { code: 'invalid_field' })
    }
    await userEvent.fill(page.getByLabelText('Responder em até'), '50')
    await save()
    await expect.element(page.getByLabelText('Responder em até')).toHaveAccessibleDescription('O servidor não aceitou este valor.')
  })

  it('follow what a colleague saves while nothing is typed, and tell of it when something is', async () => {
    const { inbox } = await openSettings()
    inbox.update({ rule: { ...fixtureRule, threshold_minutes: 90, version: 2 } })
    await expect.element(page.getByLabelText('Responder em até')).toHaveValue(90)
    inbox.ask.saveRule = async () => {
      throw new InboxError('rejected', 'stale', { code: 'rule_changed' })
    }
    await userEvent.fill(page.getByLabelText('Responder em até'), '50')
    inbox.update({ rule: { ...fixtureRule, threshold_minutes: 120, version: 3 } })
    await save()
    await page.getByRole('button', { name: 'Ver os valores novos' }).click()
    await expect.element(page.getByLabelText('Responder em até')).toHaveValue(120)
  })

  it('ask before they are left with changes', async () => {
    const { shadow } = await openSettings()
    await userEvent.fill(page.getByLabelText('Responder em até'), '50')
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: 'Continuar editando' }).click()
    await userEvent.keyboard('{Escape}')
    await page.getByRole('button', { name: 'Sair sem salvar' }).click()
    await vi.waitFor(() => expect(shadow.activeElement?.getAttribute('aria-label')).toBe('Ajustes e registros'))
  })
})

describe('the hours', () => {
  it('split and copied by keyboard, overnight too', async () => {
    const { inbox } = await openSettings()
    await tab('Horários')
    await page.getByLabelText('Horário por dia').click()
    await userEvent.fill(page.getByLabelText('Fim em seg'), '12:00')
    await page.getByRole('button', { name: 'Adicionar período em seg' }).click()
    await userEvent.fill(page.getByLabelText('Início em seg').last(), '22:00')
    await userEvent.fill(page.getByLabelText('Fim em seg').last(), '02:00')
    await expect.element(page.getByText('até o dia seguinte')).toBeVisible()
    await page.getByRole('button', { name: 'Copiar o horário de seg' }).click()
    await userEvent.keyboard('{Enter}')
    await save()
    await expect.element(page.getByText('Salvo.', { exact: true })).toBeVisible()
    expect(inbox.getSnapshot().rule?.windows).toEqual([
      { days: [1, 2, 3, 4, 5], start: '08:00', end: '12:00' },
      { days: [1, 2, 3, 4, 5], start: '22:00', end: '02:00' },
    ])
  })

  it('dragged by the end of a period, in quarters of an hour', async () => {
    const { find } = await openSettings()
    await tab('Horários')
    await page.getByLabelText('Horário por dia').click()
    const grip = find('.track__grip[data-grip=end]')
    const track = find('.track').getBoundingClientRect()
    const from = grip.getBoundingClientRect()
    const pointer = (type: string, x: number): boolean =>
      grip.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerId: 1, clientX: x, clientY: from.y }))
    vi.spyOn(Element.prototype, 'setPointerCapture').mockReturnValue()
    pointer('pointerdown', from.x)
    pointer('pointermove', from.x - (track.width / 24) * 2.1)
    pointer('pointerup', from.x)
    await expect.element(page.getByLabelText('Fim em seg')).toHaveValue('16:00')
  })

  it('that are never open are refused where they are typed', async () => {
    await openSettings()
    await tab('Horários')
    for (const day of ['seg', 'ter', 'qua', 'qui', 'sex']) await page.getByRole('checkbox', { name: day }).click()
    await expect.element(page.getByText('Escolha ao menos um dia.')).toBeVisible()
  })
})

describe('closures and stages', () => {
  it('the national holidays of a year come with one click, and stay out when they are there already', async () => {
    const { inbox } = await openSettings()
    await tab('Feriados')
    await page.getByRole('button', { name: 'Feriados nacionais de 2026' }).click()
    await expect.element(page.getByText('9 dias adicionados, ainda não salvos.')).toBeVisible()
    await save()
    await expect.element(page.getByText('Salvo.', { exact: true })).toBeVisible()
    const dates = inbox.getSnapshot().closures.map(({ on_date, label }) => `${on_date} ${label}`)
    expect(dates).toContain('2026-11-20 Dia da Consciência Negra')
    expect(dates.filter((date) => date.startsWith('2026-12-25'))).toEqual(['2026-12-25 Natal'])
  })

  it('a day is closed in the calendar by keyboard', async () => {
    const { inbox, find, shadow } = await openSettings()
    await tab('Feriados')
    find('[data-date="2026-01-01"]').focus()
    await userEvent.keyboard('{ArrowDown}{ArrowRight}{Enter}')
    await vi.waitFor(() => expect(shadow.activeElement?.getAttribute('aria-label')).toBe('9 de janeiro: Fechado'))
    await save()
    await vi.waitFor(() => expect(inbox.getSnapshot().closures.map(({ on_date }) => on_date)).toContain('2026-01-09'))
  })

  it('a stage gets a name, a key, a place and a promise of its own', async () => {
    const { inbox } = await openSettings(withoutStages())
    await tab('Etapas')
    await page.getByRole('button', { name: 'Adicionar etapa' }).click()
    await userEvent.fill(page.getByLabelText('Nome'), 'Exame')
    await userEvent.fill(page.getByLabelText('Chave'), 'exam')
    await userEvent.fill(page.getByLabelText('Responder em até'), '180')
    await save()
    await vi.waitFor(() =>
      expect(inbox.getSnapshot().stages).toMatchObject([
        { stage_key: 'exam', duration_minutes: 180, metadata: { label: 'Exame', color: 'green', position: 0 } },
      ]),
    )
  })
})

describe('everybody else', () => {
  it('finds their own notifications, and no rule', async () => {
    const { inbox, shadow } = renderInbox()
    await page.getByRole('button', { name: 'Ajustes e registros' }).click()
    await page.getByRole('menuitem', { name: 'Configurações' }).click()
    await expect.element(page.getByText('Como eu sou avisado')).toBeVisible()
    expect([...shadow.querySelectorAll('.panel [role=tab]')].map((each) => each.textContent)).toEqual([
      'Minhas notificações',
      'Minhas preferências',
    ])
    await page.getByLabelText('Tocar um som').click()
    await vi.waitFor(() => expect(inbox.getSnapshot().preferences).toMatchObject({ alerts: { sound: true, browser: 'off' } }))
  })
})

describe('the settings are clean', () => {
  for (const width of [1200, 390]) {
    it(`for assistive technology in each part at ${width} px`, async () => {
      const { shadow } = await openSettings(fixtureInbox({ frozen: true }), width)
      for (const name of ['Prazo', 'Horários', 'Feriados', 'Etapas', 'Avisos da equipe', 'Minhas notificações', 'Minhas preferências']) {
        await tab(name)
        expect(await violations(shadow)).toEqual([])
      }
      expect(shadow.querySelector('.panel')!.scrollWidth).toBeLessThanOrEqual(width)
    })
  }

  it('in each language', async () => {
    const { rerender } = await openSettings()
    rerender({ locale: 'en' })
    await expect.element(page.getByRole('tab', { name: 'Deadline' })).toBeVisible()
    rerender({ locale: 'es' })
    await expect.element(page.getByRole('tab', { name: 'Plazo' })).toBeVisible()
  })
})

describe('the preferences of a person', () => {
  it('change language, theme and Enter at once, before what the host set, and can be given back to it', async () => {
    const { inbox, find, shadow } = await openSettings()
    await tab('Minhas preferências')
    await page.getByRole('radio', { name: 'Escuro' }).click()
    await vi.waitFor(() => expect(find('.inbox').dataset['theme']).toBe('dark'))
    await page.getByRole('radio', { name: 'Quebra a linha (Ctrl Enter envia)' }).click()
    await page.getByRole('radio', { name: 'English' }).click()
    await expect.element(page.getByRole('tab', { name: 'My preferences' })).toBeVisible()
    expect(inbox.getSnapshot().preferences).toMatchObject({ locale: 'en', theme: 'dark', enterSends: false })
    expect(await violations(shadow)).toEqual([])
    await page.getByRole('radio', { name: 'As in the clinic’s app' }).first().click()
    await expect.element(page.getByRole('tab', { name: 'Minhas preferências' })).toBeVisible()
  })
})
