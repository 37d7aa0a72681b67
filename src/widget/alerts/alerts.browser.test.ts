import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { SlaEventRow, ThreadId } from '../../model.ts'
import { FIXTURE_NOW, fixtureTenant, HELENA } from '../testing/fixtureData.ts'
import { fixtureInbox, type FixtureInbox } from '../testing/fixtureInbox.ts'
import { renderInbox } from '../testing/renderInbox.ts'
import { violations } from '../testing/violations.ts'

let number = 0
/** A reminder for Helena, about Mariana, one second into the session. */
function remind(inbox: FixtureInbox): string {
  number += 1
  const event: SlaEventRow = {
    id: `reminder-${number}-${Math.random()}`,
    tenant_id: fixtureTenant.id,
    thread_id: 'mariana' as ThreadId,
    breach_id: null,
    kind: 'reminder',
    step: 'reminder 15',
    due_at: '2026-11-20T10:42:00-03:00',
    happened_at: new Date(FIXTURE_NOW + 1000).toISOString(),
    assigned_to: HELENA,
    detail: { minutes: 15 },
    sync_xid: '1',
  }
  inbox.update({ slaEvents: new Map([['mariana' as ThreadId, [event]]]) })
  return event.id
}
const SOON = { timeout: 3000 }
const spoken = (shadow: ShadowRoot): string | undefined => shadow.querySelector('.toasts [role=status]')?.textContent
const shownNotifications: { title: string; body: string }[] = []
class FakeNotification extends EventTarget {
  static readonly permission = 'granted'
  constructor(title: string, { body = '' }: NotificationOptions = {}) {
    super()
    shownNotifications.push({ title, body })
  }
}
beforeEach(() => {
  shownNotifications.length = 0
  vi.stubGlobal('Notification', FakeNotification)
  vi.spyOn(document, 'hasFocus').mockReturnValue(false)
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

describe('a reminder', () => {
  it('shows as a toast that leads to the conversation, silent by default', async () => {
    const onNotify = vi.fn(() => true)
    const { inbox, ui, shadow } = renderInbox({ onNotify })
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const id = remind(inbox)
    await expect.element(page.getByText('Faltam 15 min: responder até 10:42')).toBeVisible()
    await vi.waitFor(() => expect(spoken(shadow)).toBe('Mariana Alves: Faltam 15 min: responder até 10:42.'), SOON)
    expect(await violations(shadow)).toEqual([])
    expect(onNotify.mock.calls).toEqual([[{ eventId: id, kind: 'reminder', threadId: 'mariana', threadKey: 'mariana' }]])
    expect(shownNotifications).toEqual([])
    await page.getByRole('region', { name: 'Avisos' }).getByRole('button', { name: 'Abrir' }).click()
    expect(ui.getState().openThreadId).toBe('mariana')
  })

  it('is told once on a page with two elements', async () => {
    const inbox = fixtureInbox({ frozen: true })
    const one = renderInbox({ inbox, width: 600 })
    const two = renderInbox({ inbox, width: 600 })
    await expect.element(page.getByRole('option').first()).toBeVisible()
    remind(inbox)
    await expect.element(page.getByText('Faltam 15 min: responder até 10:42')).toBeVisible()
    expect([one, two].map(({ shadow }) => shadow.querySelectorAll('.toast').length).sort()).toEqual([0, 1])
  })

  it('is not spoken word by word when many come at once', async () => {
    const { inbox, shadow } = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    const heard: string[] = []
    const region = await vi.waitFor(() => shadow.querySelector('.toasts [role=status]')!)
    new MutationObserver(() => heard.push(region.textContent)).observe(region, { childList: true, characterData: true, subtree: true })
    for (let count = 0; count < 12; count++) remind(inbox)
    await vi.waitFor(() => expect(shadow.querySelectorAll('.toast')).toHaveLength(4))
    await vi.waitFor(() => expect(heard).toEqual(['Vários avisos novos.']), SOON)
    expect(shadow.querySelectorAll('[aria-live]:not([aria-live=off])')).toHaveLength(0)
  })

  it('is dismissed by keyboard', async () => {
    const { inbox, shadow, find } = renderInbox()
    await expect.element(page.getByRole('option').first()).toBeVisible()
    remind(inbox)
    await expect.element(page.getByText('Faltam 15 min: responder até 10:42')).toBeVisible()
    find('.toast .button').focus()
    await userEvent.keyboard('{Escape}')
    await vi.waitFor(() => expect(shadow.querySelector('.toast')).toBeNull())
  })
})

describe('a notification of the browser', () => {
  const levels = [
    ['none', { title: 'Aviso da caixa de entrada', body: 'Faltam 15 min: responder até 10:42' }],
    ['name', { title: 'Mariana Alves', body: 'Faltam 15 min: responder até 10:42' }],
    ['text', { title: 'Mariana Alves', body: 'Faltam 15 min: responder até 10:42\nMeu filho tem consulta no mesmo horário' }],
  ] as const
  for (const [level, expected] of levels) {
    it(`says as much as “${level}” allows`, async () => {
      const inbox = fixtureInbox({ frozen: true })
      inbox.update({ preferences: { alerts: { browser: level } } })
      renderInbox({ inbox })
      await expect.element(page.getByRole('option').first()).toBeVisible()
      remind(inbox)
      await vi.waitFor(() => expect(shownNotifications).toEqual([expected]))
    })
  }

  it('and the sound are the host’s to veto', async () => {
    const tones = vi.fn()
    vi.stubGlobal('AudioContext', tones)
    const inbox = fixtureInbox({ frozen: true })
    inbox.update({ preferences: { alerts: { browser: 'name', sound: true } } })
    renderInbox({ inbox, onNotify: () => false })
    await expect.element(page.getByRole('option').first()).toBeVisible()
    remind(inbox)
    await expect.element(page.getByText('Faltam 15 min: responder até 10:42')).toBeVisible()
    expect(shownNotifications).toEqual([])
    expect(tones).not.toHaveBeenCalled()
  })
})
