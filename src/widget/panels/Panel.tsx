import { useEffect, useId, useRef, type FocusEvent, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { useScope } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'

/** A part of its own over the whole inbox, and only over the inbox: settings, the record of broken promises. */
export function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }): ReactElement {
  const { words } = useScope()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  // What had the keyboard may be gone, as a button is that did its work: the panel must not lose it to the page.
  const last = useRef<HTMLElement | null>(null)
  useEffect(() => {
    const document = heading.current?.ownerDocument
    if (last.current && !last.current.isConnected && document?.activeElement === document?.body) heading.current?.focus()
  })
  const onFocus = (event: FocusEvent): void => {
    if (event.target instanceof HTMLElement) last.current = event.target
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape, and where the keyboard is
    <dialog open className="panel" part="panel" aria-labelledby={titleId} onKeyDown={onKeyDown} onFocus={onFocus}>
      <header className="panel__bar">
        <h2 ref={heading} id={titleId} tabIndex={-1} className="panel__title">
          {title}
        </h2>
        <button type="button" className="icon-button" aria-label={words.t('close')} onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  )
}
