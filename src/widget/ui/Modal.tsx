import { useEffect, useRef, type ReactElement, type ReactNode } from 'react'
import { useWords } from '../InboxContext.ts'
import { Icon } from './Icon.tsx'
import { useLoaded } from './useLoaded.ts'

export interface ModalProps<Part> {
  title: string
  className: string
  /** Fetches what is inside: a chunk of its own. */
  load: () => Promise<Part>
  onClose: () => void
  /** A button in it closes it by `closest('dialog').close()`. */
  children: (part: Part) => ReactNode
}

/** A native dialog over the inbox. Escape closes it, the keyboard stays in it, nothing of the host's page is touched. */
export function Modal<Part>({ title, className, load, onClose, children }: ModalProps<Part>): ReactElement {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const loaded = useLoaded(load)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={`modal ${className}`}
      aria-label={title}
      onClose={onClose}
      // Escape is the dialog's own here; the conversation under it must not hear it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="modal__head">
        <h2 className="modal__title">{title}</h2>
        <button type="button" className="icon-button" aria-label={words.t('close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      {loaded.is === 'failed' && (
        <p className="emoji__none" role="alert">
          {words.t('partFailed')}
        </p>
      )}
      {loaded.is === 'there' && children(loaded.part)}
    </dialog>
  )
}
