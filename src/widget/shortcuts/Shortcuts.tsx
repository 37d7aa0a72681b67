import { useEffect, type KeyboardEvent, type ReactElement, type RefObject } from 'react'
import { DialogHost } from '../panels/DialogHost.tsx'
import { PaletteHost } from '../palette/PaletteHost.tsx'
import { useShortcuts } from './useShortcuts.ts'

export interface ShortcutsProps {
  root: RefObject<HTMLElement | null>
  /** Told what hears the keys that reach `root`; returns how to stop. */
  onListen: (listener: (event: KeyboardEvent) => void) => () => void
}

/** What keys do anywhere in the inbox, and the palette that knows all of it by name. */
export function Shortcuts({ root, onListen }: ShortcutsProps): ReactElement {
  const onKeyDown = useShortcuts(root)
  useEffect(() => onListen(onKeyDown))
  return (
    <>
      <PaletteHost root={root} />
      <DialogHost />
    </>
  )
}
