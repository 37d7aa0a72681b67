import { useEffect, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import type { InboxError } from '../../errors.ts'
import { useScope, useUi } from '../InboxContext.ts'
import { DialogHost } from '../panels/DialogHost.tsx'
import { PaletteHost } from '../palette/PaletteHost.tsx'
import { PaneBoundary } from '../states/PaneBoundary.tsx'
import { Modal } from '../ui/Modal.tsx'
import { useShortcuts } from './useShortcuts.ts'

export interface ShortcutsProps {
  root: RefObject<HTMLElement | null>
  /** Told what hears the keys that reach `root`; returns how to stop. */
  onListen: (listener: (event: KeyboardEvent) => void) => () => void
  onError: (error: InboxError) => void
}

const nothing = async (): Promise<null> => null

/** What keys do anywhere in the inbox, and the palette that knows all of it by name. */
export function Shortcuts({ root, onListen, onError }: ShortcutsProps): ReactElement {
  const { ui, words } = useScope()
  const close = (): void => {
    ui.getState().showPalette(null)
    ui.getState().showDialog(null)
  }
  const isOpen = useUi(({ palette, dialog }) => palette !== null || dialog !== null)
  const onKeyDown = useShortcuts(root)
  useEffect(() => onListen(onKeyDown))
  return (
    <PaneBoundary
      // What broke is forgotten with what it was in.
      key={isOpen ? 'open' : 'closed'}
      words={words}
      onError={onError}
      renderProblem={(problem) => (
        <Modal title={words.t('panel.commands')} className="modal--small" load={nothing} onClose={close}>
          {() => problem}
        </Modal>
      )}
    >
      <PaletteHost root={root} />
      <DialogHost />
    </PaneBoundary>
  )
}
