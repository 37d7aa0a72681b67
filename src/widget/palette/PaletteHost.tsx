import { useEffect, type ComponentType, type ReactElement, type RefObject } from 'react'
import { useScope, useUi } from '../InboxContext.ts'
import { focusSearch } from '../shortcuts/runShortcut.ts'
import { useLoaded } from '../ui/useLoaded.ts'

interface PaletteProps {
  root: RefObject<HTMLElement | null>
}

const load = async (): Promise<{ Palette: ComponentType<PaletteProps> }> => ({ Palette: (await import('./Palette.tsx')).Palette })

/** The command palette, once it is asked for. Where it can't be loaded, Ctrl K leads to the search. */
export function PaletteHost({ root }: PaletteProps): ReactElement | null {
  const { ui } = useScope()
  const isWanted = useUi((state) => state.palette !== null)
  const loaded = useLoaded(load, isWanted)
  const failed = isWanted && loaded.is === 'failed'
  useEffect(() => {
    if (!failed) return
    ui.getState().showPalette(null)
    focusSearch({ ui, root: root.current })
  }, [failed, ui, root])
  return isWanted && loaded.is === 'there' ? <loaded.part.Palette root={root} /> : null
}
