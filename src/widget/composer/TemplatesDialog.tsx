import type { ReactElement } from 'react'
import { useWords } from '../InboxContext.ts'
import { Modal } from '../ui/Modal.tsx'
import type { TemplateEditor } from './templates/TemplateEditor.tsx'

const load = async (): Promise<typeof TemplateEditor> => (await import('./templates/TemplateEditor.tsx')).TemplateEditor

/** Where templates are made, changed and deleted. */
export function TemplatesDialog({ onClose }: { onClose: () => void }): ReactElement {
  const words = useWords()
  return (
    <Modal title={words.t('templates')} className="templates" load={load} onClose={onClose}>
      {(Editor) => <Editor />}
    </Modal>
  )
}
