import { createElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { InboxApp, type InboxAppProps } from './InboxApp.tsx'
import { keepKeyboard } from './keepKeyboard.ts'
import { adoptStyles } from './theme/styleSheets.ts'

export interface MountedInbox {
  render: (props: InboxAppProps) => void
  unmount: () => void
}

/** Renders the widget into a shadow root, with its styles. */
export function mountInbox(shadow: ShadowRoot): MountedInbox {
  adoptStyles(shadow)
  const container = shadow.ownerDocument.createElement('div')
  container.className = 'root'
  shadow.replaceChildren(container)
  const stopKeeping = keepKeyboard(container)
  // A pane's own boundary tells the host; the console would show what a patient wrote.
  const root = createRoot(container, { onCaughtError: () => undefined })
  return {
    // A lock takes everything out at once, and lets what is being typed be stored before the key goes.
    render: (props) => {
      const show = (): void => root.render(createElement(InboxApp, props))
      if (props.lock) flushSync(show)
      else show()
    },
    unmount: () => {
      stopKeeping()
      root.unmount()
      container.remove()
    },
  }
}
