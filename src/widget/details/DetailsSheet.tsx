import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { Details } from './Details.tsx'

/** The details where there is no room for a third pane: over the inbox, and only over the inbox. */
export function DetailsSheet({ thread }: { thread: Thread }): ReactElement {
  const { ui, words } = useScope()
  const button = useRef<HTMLButtonElement>(null)
  const close = (): void => ui.getState().showDetails(false)
  useEffect(() => {
    const root = button.current?.getRootNode() as ShadowRoot | Document
    const before = root.activeElement
    button.current?.focus()
    return () => {
      if (before instanceof HTMLElement) queueMicrotask(() => before.focus())
    }
  }, [])
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    close()
  }
  return (
    <>
      <div className="sheet__veil" onClick={close} aria-hidden="true" />
      <dialog open className="sheet" part="details" aria-label={words.t('details')} onKeyDown={onKeyDown}>
        <div className="sheet__bar">
          {words.t('details')}
          <button ref={button} type="button" className="icon-button" aria-label={words.t('close')} onClick={close}>
            <Icon name="close" />
          </button>
        </div>
        <Details thread={thread} />
      </dialog>
    </>
  )
}
