import { useEffect, useRef, type ReactElement } from 'react'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { useLoaded } from '../ui/useLoaded.ts'
import type { TemplateEditor } from './templates/TemplateEditor.tsx'

const load = async (): Promise<typeof TemplateEditor> => (await import('./templates/TemplateEditor.tsx')).TemplateEditor

/** Where templates are made, changed and deleted; its inside comes in a chunk of its own. */
export function TemplatesDialog({ onClose }: { onClose: () => void }): ReactElement {
  const words = useWords()
  const dialog = useRef<HTMLDialogElement>(null)
  const loaded = useLoaded(load)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog templates"
      aria-label={words.t('templates')}
      onClose={onClose}
      // Escape is the dialog's own here; the conversation under it must not hear it.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="dialog__head">
        <h2 className="dialog__title">{words.t('templates')}</h2>
        <button type="button" className="icon-button" aria-label={words.t('close')} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      {loaded.is === 'failed' && (
        <p className="emoji__none" role="alert">
          {words.t('partFailed')}
        </p>
      )}
      {loaded.is === 'there' && <loaded.part />}
    </dialog>
  )
}
