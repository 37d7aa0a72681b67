import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react'
import type { InboxError } from '../../errors.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'
import { PaneBoundary } from '../states/PaneBoundary.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Details } from './Details.tsx'

/** The details where there is no room for a third pane: over the inbox, and only over the inbox. */
export function DetailsSheet({ thread, onError }: { thread: Thread; onError: (error: InboxError) => void }): ReactElement {
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
        <PaneBoundary words={words} onError={onError} renderProblem={(problem) => problem}>
          <Details thread={thread} />
        </PaneBoundary>
      </dialog>
    </>
  )
}
