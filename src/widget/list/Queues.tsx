import { useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useScope, useUi, useWords } from '../InboxContext.ts'
import { FilterMenu } from '../views/FilterMenu.tsx'
import { PRIMARY_VIEWS, VIEW_LABELS, type BuiltInView } from '../views/views.ts'
import { useReading } from './useThreadList.ts'

/** More than that is many, and leaves no room for the other tabs. */
const MOST = 999

/** The four views of every day: by deadline, mine, unassigned, all; and the filter of whichever is shown. */
export function Queues({ panelId }: { panelId: string }): ReactElement {
  const { ui } = useScope()
  const words = useWords()
  const shown = useUi((state) => state.view)
  const list = useRef<HTMLDivElement>(null)
  const at = PRIMARY_VIEWS.findIndex((view) => view === shown)

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const count = PRIMARY_VIEWS.length
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? count - 1 : (Math.max(at, 0) + step + count) % count
    const target = PRIMARY_VIEWS[next]
    if (!target || (step === 0 && event.key !== 'Home' && event.key !== 'End')) return
    event.preventDefault()
    ui.getState().showView(target)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <div className="queues">
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs take the focus */}
      <div ref={list} role="tablist" className="tabs" aria-label={words.t('tabs')} onKeyDown={onKeyDown}>
        {PRIMARY_VIEWS.map((view, index) => (
          <button
            key={view}
            type="button"
            role="tab"
            part="tab"
            className="tab"
            id={`${panelId}-${view}`}
            aria-controls={panelId}
            aria-selected={view === shown}
            tabIndex={index === Math.max(at, 0) ? 0 : -1}
            onClick={() => ui.getState().showView(view)}
          >
            {words.t(VIEW_LABELS[view])} <TabCount view={view} />
          </button>
        ))}
      </div>
      <FilterMenu />
    </div>
  )
}

/** How many there are; by deadline, how many are late or at risk. */
function TabCount({ view }: { view: BuiltInView }): ReactElement | null {
  const words = useWords()
  const { counts, pressing, late } = useReading()
  const count = view === 'due' ? pressing : (counts.get(view) ?? 0)
  if (view === 'all' || count === 0) return null
  return (
    <span className="tab__count" data-tone={view !== 'due' ? undefined : late ? 'late' : 'warn'}>
      {count > MOST ? `${MOST}+` : words.number(count)}
    </span>
  )
}
