import type { Locator, Page } from 'playwright-core'

/** A staff member's window, driven by what a person sees and touches. */
export interface InboxWindow {
  page: Page
  /** Every thread, newest message first. */
  showAllByTime: () => Promise<void>
  row: (name: string) => Locator
  badge: (name: string) => Locator
  unread: (name: string) => Locator
  open: (name: string) => Promise<void>
  /** Types into the composer and presses Enter. */
  answer: (text: string) => Promise<void>
  message: (text: string) => Locator
  /** The quiet strip that says that answers wait for the network. */
  queued: Locator
  live: () => Promise<void>
  offline: Locator
}

const SLOW_MACHINE_MS = 30_000
const MOVED_MS = 5000
const ATTEMPTS = 5

/** Opens the demo, in a window of the panel's chosen member. */
export async function openInboxWindow(page: Page, url: string): Promise<InboxWindow> {
  page.setDefaultTimeout(SLOW_MACHINE_MS)
  await page.goto(url)
  const inbox = page.locator('prazo-inbox')
  const row = (name: string): Locator => inbox.getByRole('option').filter({ has: page.locator('.row__name', { hasText: name }) })
  /** Rows out of sight are not there: one scrolls until the row is. */
  async function scrollTo(name: string): Promise<void> {
    const list = inbox.locator('[part~=thread-list]')
    await list.evaluate((box) => box.scrollTo(0, 0))
    for (let page = 0; page < 40 && (await row(name).count()) === 0; page++) {
      await list.evaluate((box) => {
        box.scrollBy(0, box.clientHeight)
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
      })
    }
  }
  const message = (text: string): Locator => inbox.getByText(text, { exact: true }).last()
  return {
    page,
    row,
    badge: (name) => row(name).locator('[part~=badge]'),
    unread: (name) => row(name).locator('.unread'),
    message,
    async showAllByTime() {
      await inbox.getByRole('tab', { name: 'Todas' }).click()
      await inbox.getByRole('button', { name: /^Ordenar e filtrar/ }).click()
      await inbox.getByText('Mais recente', { exact: true }).click()
      await page.keyboard.press('Escape')
    },
    async open(name) {
      // A list that moves under the pointer is scrolled once more, as a person would.
      for (let attempt = 1; ; attempt += 1) {
        await scrollTo(name)
        const isOpen = await row(name)
          .click({ timeout: MOVED_MS })
          .then(
            () => true,
            () => false,
          )
        if (isOpen) break
        if (attempt === ATTEMPTS) throw new Error(`The row of ${name} could not be clicked.`)
      }
      await inbox.getByPlaceholder(`Escreva para ${name.split(' ')[0]}`).waitFor()
    },
    async answer(text) {
      const composer = inbox.getByPlaceholder(/^Escreva para/)
      await composer.fill(text)
      await composer.press('Enter')
      await message(text).waitFor()
    },
    queued: inbox.getByText(/\d respostas? na fila/),
    live: () => inbox.getByText('ao vivo').waitFor(),
    offline: inbox.getByText('sem conexão', { exact: true }),
  }
}
