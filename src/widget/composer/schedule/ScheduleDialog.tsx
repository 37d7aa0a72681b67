import type { ReactElement } from 'react'
import type { EpochMs } from '../../../model.ts'
import { useWords } from '../../InboxContext.ts'
import { Modal } from '../../ui/Modal.tsx'
import type { ScheduleForm } from './ScheduleForm.tsx'

const load = async (): Promise<typeof ScheduleForm> => (await import('./ScheduleForm.tsx')).ScheduleForm

export interface ScheduleDialogProps {
  body: string
  /** When it is to be sent so far; null for a new one. */
  sendAt: EpochMs | null
  /** Rejects when the device can't store it. */
  onSave: (message: { body: string; sendAt: EpochMs }) => Promise<void>
  onClose: () => void
}

/** When a message is to be sent, and what it says. */
export function ScheduleDialog({ body, sendAt, onSave, onClose }: ScheduleDialogProps): ReactElement {
  const words = useWords()
  return (
    <Modal title={words.t('schedule')} className="schedule" load={load} onClose={onClose}>
      {(Form) => <Form body={body} sendAt={sendAt} onSave={onSave} />}
    </Modal>
  )
}
