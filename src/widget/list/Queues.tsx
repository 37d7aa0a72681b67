import { useId, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { useScope, useUi, useWords } from '../InboxContext.ts'
import type { Order, Tab } from '../uiStore.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { useCounts } from './useThreadList.ts'

const TABS = [
  { tab: 'due', label: 'tab.due' },
  { tab: 'mine', label: 'tab.mine' },
  { tab: 'unassigned', label: 'tab.unassigned' },
  { tab: 'all', label: 'tab.all' },
] as const

/** The queues: by deadline, mine, unassigned, all; and the order of the last three. */
export function Queues({ panelId }: { panelId: string }): ReactElement {
  const { ui } = useScope()
  const words = useWords()
  const counts = useCounts()
  const shown = useUi((state) => state.tab)
  const list = useRef<HTMLDivElement>(null)

  function onKeyDown(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const at = TABS.findIndex(({ tab }) => tab === shown)
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? TABS.length - 1 : (at + step + TABS.length) % TABS.length
    const target = TABS[next]
    if (!target || (step === 0 && event.key !== 'Home' && event.key !== 'End')) return
    event.preventDefault()
    ui.getState().showTab(target.tab)
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus()
  }

  return (
    <div className="queues">
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its tabs take the focus */}
      <div ref={list} role="tablist" className="tabs" aria-label={words.t('tabs')} onKeyDown={onKeyDown}>
        {TABS.map(({ tab, label }) => (
          <button
            key={tab}
            type="button"
            role="tab"
            part="tab"
            className="tab"
            id={`${panelId}-${tab}`}
            aria-controls={panelId}
            aria-selected={tab === shown}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => ui.getState().showTab(tab)}
          >
            {words.t(label)} <TabCount tab={tab} counts={counts} />
          </button>
        ))}
      </div>
      {shown !== 'due' && <OrderMenu />}
    </div>
  )
}

function TabCount({ tab, counts }: { tab: Tab; counts: ReturnType<typeof useCounts> }): ReactElement | null {
  const words = useWords()
  if (tab === 'all' || counts[tab] === 0) return null
  return (
    <span className="tab__count" data-tone={tab === 'due' ? 'late' : undefined}>
      {words.number(counts[tab])}
    </span>
  )
}

function OrderMenu(): ReactElement {
  const { ui } = useScope()
  const words = useWords()
  const order = useUi((state) => state.order)
  const id = useId()
  const item = (value: Order, label: string): ReactElement => (
    <button
      type="button"
      role="menuitemradio"
      className="menu__item"
      aria-checked={order === value}
      onClick={() => ui.getState().sortBy(value)}
    >
      {label}
      {order === value && (
        <span className="menu__check">
          <Icon name="check" />
        </span>
      )}
    </button>
  )
  return (
    <Popover
      id={id}
      kind="menu"
      label={words.t('order.label')}
      className="icon-button order"
      trigger={<Icon name="order" />}
      triggerLabel={`${words.t('order.label')}: ${words.t(order === 'deadline' ? 'order.deadline' : 'order.time')}`}
    >
      {item('deadline', words.t('order.deadline'))}
      {item('time', words.t('order.time'))}
    </Popover>
  )
}
