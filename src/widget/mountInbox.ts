import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { InboxApp, type InboxAppProps } from './InboxApp.tsx'
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
  // A pane's own boundary tells the host; the console would show what a patient wrote.
  const root = createRoot(container, { onCaughtError: () => undefined })
  return {
    render: (props) => root.render(createElement(InboxApp, props)),
    unmount: () => {
      root.unmount()
      container.remove()
    },
  }
}
