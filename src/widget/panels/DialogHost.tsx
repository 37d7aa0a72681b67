import type { ReactElement } from 'react'
import { TemplatesDialog } from '../composer/TemplatesDialog.tsx'
import { useInbox, useScope, useUi } from '../InboxContext.ts'
import { SnoozePanel } from '../thread-actions/SnoozeMenu.tsx'
import { TagManager } from '../thread-actions/TagManager.tsx'
import { Modal } from '../ui/Modal.tsx'
import type { OpenDialog } from '../uiStore.ts'

const nothing = async (): Promise<null> => null

/** Whichever dialog was asked for by its name. */
export function DialogHost(): ReactElement | null {
  const { ui, words } = useScope()
  const dialog = useUi((state) => state.dialog)
  const close = (): void => ui.getState().showDialog(null)
  if (dialog === null) return null
  if (dialog.is === 'templates') return <TemplatesDialog onClose={close} />
  return (
    <Modal title={words.t(dialog.is === 'tags' ? 'tags.manage' : 'snooze')} className="modal--small scroll" load={nothing} onClose={close}>
      {() => (dialog.is === 'tags' ? <TagManager /> : <SnoozeDialog dialog={dialog} onClose={close} />)}
    </Modal>
  )
}

function SnoozeDialog({ dialog, onClose }: { dialog: Extract<OpenDialog, { is: 'snooze' }>; onClose: () => void }): ReactElement {
  const threads = useInbox((snapshot) => snapshot.threads)
  return <SnoozePanel threads={dialog.threads.flatMap((id) => threads.get(id) ?? [])} onDone={onClose} />
}
