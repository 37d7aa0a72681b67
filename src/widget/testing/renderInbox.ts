import { onTestFinished } from 'vitest'
import { createUiStore, type UiStore } from '../uiStore.ts'
import { loadMessages } from '../i18n/locale.ts'
import { loadLater } from '../later/loadLater.ts'
import { mountInbox } from '../mountInbox.ts'
import type { InboxAppProps } from '../InboxApp.tsx'
import { fixtureInbox, type FixtureInbox } from './fixtureInbox.ts'

// As a moment after the first paint.
await Promise.all([loadLater(), loadMessages('pt-BR')])

export interface Rendered {
  inbox: FixtureInbox
  ui: UiStore
  host: HTMLElement
  shadow: ShadowRoot
  /** The first match inside the widget; throws when there is none. */
  find: <Found extends HTMLElement = HTMLElement>(selector: string) => Found
  rerender: (change: Partial<InboxAppProps>) => void
  unmount: () => void
}

/** Renders the widget over a fixture inbox into a shadow root of the given size, taken down when the test ends. */
export function renderInbox(
  options: { inbox?: FixtureInbox; width?: number; height?: number } & Partial<Omit<InboxAppProps, 'inbox'>> = {},
): Rendered {
  const { inbox = fixtureInbox({ frozen: true }), width = 1200, height = 700, ...props } = options
  const host = document.createElement('div')
  host.style.cssText = `width:${width}px;height:${height}px`
  document.body.append(host)
  const shadow = host.attachShadow({ mode: 'open' })
  const ui = props.ui ?? createUiStore()
  const mounted = mountInbox(shadow)
  let shown: InboxAppProps = {
    inbox,
    problem: null,
    ui,
    locale: 'pt-BR',
    theme: 'light',
    onRetry: () => undefined,
    onError: () => undefined,
    onNotify: () => true,
    ...props,
  }
  mounted.render(shown)
  const unmount = (): void => {
    mounted.unmount()
    host.remove()
  }
  onTestFinished(unmount)
  return {
    inbox,
    ui,
    host,
    shadow,
    find: <Found extends HTMLElement>(selector: string) => {
      const found = shadow.querySelector<Found>(selector)
      if (!found) throw new Error(`nothing matches ${selector}`)
      return found
    },
    rerender: (change) => {
      shown = { ...shown, ...change }
      mounted.render(shown)
    },
    unmount,
  }
}
