import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { renderInbox } from '../testing/renderInbox.ts'
import { en } from './en.ts'
import { registerLocale, type LocaleWords } from './hostLocales.ts'

it('an inbox that is on screen speaks a language as soon as the host brings it, and in parts that load later too', async () => {
  const rendered = renderInbox({ locale: 'fr' })
  await expect.element(page.getByText('Minhas', { exact: false }).first()).toBeVisible()
  const words = { inbox: { ...en, title: 'Discussions' }, settings: { 'notifications.title': 'Mes alertes' } } as unknown as LocaleWords
  registerLocale('fr', async () => words)
  await expect.element(page.getByRole('heading', { name: /Discussions/ })).toBeVisible()
  expect(rendered.find('.inbox').lang).toBe('fr')
  rendered.ui.getState().showPanel('settings')
  await expect.element(page.getByText('Mes alertes')).toBeVisible()
  // What the host has not translated.
  await vi.waitFor(() => expect(rendered.find('.panel').textContent).toContain('Show notices on screen'))
})
