import { useEffect, useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { useScope } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'

/** A part of its own over the whole inbox, and only over the inbox: settings, the record of broken promises. */
export function Panel({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }): ReactElement {
  const { words } = useScope()
  const titleId = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.stopPropagation()
    onClose()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- hears Escape
    <dialog open className="panel" part="panel" aria-labelledby={titleId} onKeyDown={onKeyDown}>
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
