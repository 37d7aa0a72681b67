import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openInboxWindow, type InboxWindow } from './inboxWindow.ts'
import { openStage, type Stage } from './stage.ts'

const SOON = { timeout: 30_000, interval: 50 }
const MOST_STOPS = 80

/** What has the keyboard, across shadow roots: a name for people, and whether it can be seen there. */
interface Focus {
  name: string
  tag: string
  /** The option that a listbox or combobox points at. */
  active: string
  isShown: boolean
}

function focusOf(page: Page): Promise<Focus> {
  return page.evaluate(() => {
    let node = document.activeElement
    while (node?.shadowRoot?.activeElement) node = node.shadowRoot.activeElement
    if (!(node instanceof HTMLElement) || node === document.body) return { name: '', tag: '', active: '', isShown: false }
    const root = node.getRootNode() as Document | ShadowRoot
    const active = root.getElementById(node.getAttribute('aria-activedescendant') ?? '')
    const { left, top, width, height } = node.getBoundingClientRect()
    const at = root.elementFromPoint(left + Math.min(width / 2, innerWidth - left - 1), top + Math.min(height / 2, innerHeight - top - 1))
    return {
      name: node.getAttribute('aria-label') ?? node.getAttribute('placeholder') ?? node.textContent ?? '',
      tag: node.tagName,
      active: active?.textContent ?? '',
      isShown: at !== null && (node.contains(at) || at.contains(node)),
    }
  })
}

/** Presses a key until what has the keyboard is the wanted; on the way nothing may lose it or hide it. */
async function press(page: Page, key: string, isWanted: (focus: Focus) => boolean): Promise<Focus> {
  const passed: string[] = []
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await page.keyboard.press(key)
    const focus = await focusOf(page)
    if (isWanted(focus)) return focus
    passed.push(`${focus.tag} ${focus.name.trim().slice(0, 30)} ${focus.active.slice(0, 20)}`)
    // Between the last control and the first one the browser itself has the keyboard.
    expect(focus.tag === '' || focus.isShown, `hidden: ${passed.at(-1)}`).toBe(true)
  }
  throw new Error(`${key} leads nowhere near it, but to: ${[...new Set(passed)].join(' | ')}`)
}

describe('the demo without a mouse', () => {
  let stage: Stage
  let page: Page
  let inbox: InboxWindow

  beforeAll(async () => {
    stage = await openStage()
    const person = await stage.newPerson()
    page = await person.newPage()
    // Wide enough beside the panel for every action in the conversation's header.
    await page.setViewportSize({ width: 1600, height: 900 })
    inbox = await openInboxWindow(page, `${stage.url}?membro=helena`)
    await inbox.live()
  })

  afterAll(() => stage?.close())

  const settled = async (isWanted: (focus: Focus) => boolean): Promise<void> => {
    await expect.poll(async () => isWanted(await focusOf(page)), SOON).toBe(true)
  }

  it('answers a patient, who reads it on the phone', async () => {
    await press(page, 'Tab', ({ active, name }) => active !== '' || name.includes('Lista de conversas'))
    await press(page, 'ArrowDown', ({ active }) => active.includes('Mariana Alves'))
    await page.keyboard.press('Enter')
    await settled(({ name }) => name === 'Escreva para Mariana')
    await page.keyboard.type('Sexta às 9h está livre, confirmo?')
    await page.keyboard.press('Enter')
    await inbox.message('Sexta às 9h está livre, confirmo?').waitFor()
    // The next answer can be typed at once.
    expect(await focusOf(page)).toMatchObject({ name: 'Escreva para Mariana', isShown: true })

    await press(page, 'Tab', ({ name }) => name === 'De quem é o celular')
    await page.keyboard.type('Mariana')
    const phone = page.getByRole('list', { name: 'Conversa no celular' })
    await phone.getByText('Sexta às 9h está livre, confirmo?', { exact: true }).waitFor()
  })

  it('snoozes another conversation, and the keyboard stays in the inbox', async () => {
    await press(page, 'Shift+Tab', ({ name }) => name === 'Escreva para Mariana')
    await page.keyboard.press('Escape')
    await settled(({ active }) => active !== '')
    // The answered one has gone down the list, and the keyboard with it.
    await page.keyboard.press('Home')
    await press(page, 'ArrowDown', ({ active }) => active.includes('João Lisboa'))
    await page.keyboard.press('Enter')
    await settled(({ name }) => name === 'Escreva para João')
    await press(page, 'Shift+Tab', ({ name }) => name === 'Adiar')
    await page.keyboard.press('Enter')
    await settled(({ name }) => name.startsWith('Mais tarde hoje') || name.startsWith('Na próxima abertura') || name.startsWith('Amanhã'))
    await page.keyboard.press('Enter')
    await page.locator('prazo-inbox').getByText('Conversa adiada').first().waitFor()
    await expect.poll(isSnoozed, SOON).toBe(true)
    expect((await focusOf(page)).tag).not.toBe('')
  })

  async function isSnoozed(): Promise<boolean> {
    const [found] = await stage.sql`
      select 1 from public.inbox_threads
      where tenant_id = ${stage.tenantId} and contact_name = 'João Lisboa' and snoozed_until > now()`
    return found !== undefined
  }
})
