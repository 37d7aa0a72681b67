import { expect, it, onTestFinished, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { mountInbox } from '../mountInbox.ts'
import { fixtureInbox } from '../testing/fixtureInbox.ts'
import { createUiStore } from '../uiStore.ts'
import { getLater } from './loadLater.ts'

it('Ctrl K pressed before anything but the list is there opens the palette as soon as it has come', async () => {
  // A page that has no idle moment yet.
  vi.stubGlobal('requestIdleCallback', () => 0)
  const host = document.createElement('div')
  host.style.cssText = 'width:1200px;height:700px'
  document.body.append(host)
  const shadow = host.attachShadow({ mode: 'open' })
  const mounted = mountInbox(shadow)
  onTestFinished(() => {
    mounted.unmount()
    host.remove()
    vi.unstubAllGlobals()
  })
  mounted.render({
    inbox: fixtureInbox({ frozen: true }),
    problem: null,
    ui: createUiStore(),
    locale: 'pt-BR',
    theme: 'light',
    onRetry: () => undefined,
    onError: () => undefined,
    onNotify: () => true,
  })
  await expect.element(page.getByRole('option').first()).toBeVisible()
  expect(getLater()).toEqual({ is: 'loading' })
  shadow.querySelector<HTMLElement>('[role=listbox]')!.focus()
  await userEvent.keyboard('{Control>}k{/Control}')
  await expect.element(page.getByRole('dialog', { name: 'Comandos' })).toBeVisible()
  await vi.waitFor(() => expect(shadow.activeElement?.getAttribute('role')).toBe('combobox'))
})
