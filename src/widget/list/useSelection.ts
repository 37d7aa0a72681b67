import { useRef } from 'react'
import type { ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useScope, useUi } from '../InboxContext.ts'

export interface Selection {
  selected: ReadonlySet<ThreadId>
  toggle: (id: ThreadId) => void
  /** From the row that was marked last (else `from`) to this one, instead of what was marked from there before. */
  extendTo: (id: ThreadId, from?: ThreadId) => void
  all: () => void
  clear: () => void
}

/** Which threads are marked, and from where a range grows. */
export function useSelection(threads: readonly Thread[]): Selection {
  const { ui } = useScope()
  const selected = useUi((state) => state.selected)
  const anchor = useRef<ThreadId | null>(null)
  const range = useRef<readonly ThreadId[]>([])
  const { select } = ui.getState()
  return {
    selected,
    toggle: (id) => {
      anchor.current = id
      range.current = []
      const next = new Set(selected)
      if (!next.delete(id)) next.add(id)
      select(next)
    },
    extendTo: (id, start = id) => {
      anchor.current ??= start
      const from = threads.findIndex((thread) => thread.id === anchor.current)
      const to = threads.findIndex((thread) => thread.id === id)
      if (to < 0) return
      const [first, last] = [Math.min(from < 0 ? to : from, to), Math.max(from, to)]
      const next = new Set(selected)
      for (const known of range.current) next.delete(known)
      range.current = threads.slice(first, last + 1).map((thread) => thread.id)
      for (const added of range.current) next.add(added)
      select(next)
    },
    all: () => select(threads.map(({ id }) => id)),
    clear: () => {
      anchor.current = null
      range.current = []
      select([])
    },
  }
}
