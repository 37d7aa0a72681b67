import { useId, useRef, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope, useUi, useWords } from '../InboxContext.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { AssignMenu } from './AssignMenu.tsx'
import { PriorityMenu } from './PriorityMenu.tsx'
import { SnoozeMenu } from './SnoozeMenu.tsx'
import { StageItems } from './StageMenu.tsx'
import { StatusItems } from './StatusMenu.tsx'
import { TagMenu } from './TagEditor.tsx'
import { useThreadChange } from './useThreadChange.ts'

/** What can be done to all marked threads at once; only there while some are. */
export function BulkBar({ threads }: { threads: readonly Thread[] }): ReactElement | null {
  const { ui, words } = useScope()
  const selected = useUi((state) => state.selected)
  const bar = useRef<HTMLDivElement>(null)
  const chosen = threads.filter(({ id }) => selected.has(id))
  if (chosen.length === 0) return null
  const isAll = chosen.length === threads.length

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !(event.target instanceof Element) || event.target.closest('[popover]')) return
    event.stopPropagation()
    bar.current?.closest('.pane')?.querySelector<HTMLElement>('[role=listbox]')?.focus()
    ui.getState().select([])
  }

  return (
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus -- its buttons take the focus
    <div ref={bar} className="bulk" part="bulk" role="toolbar" aria-label={words.t('bulk')} onKeyDown={onKeyDown}>
      <div className="bulk__head">
        <span role="status">{words.plural('bulk.selected', chosen.length)}</span>
        <button type="button" className="link" onClick={() => ui.getState().select(isAll ? [] : threads.map(({ id }) => id))}>
          {words.t(isAll ? 'bulk.none' : 'bulk.all')}
        </button>
        <button type="button" className="icon-button" aria-label={words.t('bulk.clear')} onClick={() => ui.getState().select([])}>
          <Icon name="close" />
        </button>
      </div>
      <BulkActions chosen={chosen} />
    </div>
  )
}

function BulkActions({ chosen }: { chosen: readonly Thread[] }): ReactElement {
  const words = useWords()
  const change = useThreadChange()
  const ids = chosen.map(({ id }) => id)
  const isDone = chosen.every(({ status }) => status === 'resolved' || status === 'closed')
  const menu = (icon: ReactNode, label: MessageKey): { className: string; trigger: ReactNode; triggerLabel: string } => ({
    className: 'icon-button bulk__button',
    trigger: icon,
    triggerLabel: words.t(label),
  })
  return (
    <div className="bulk__actions">
      <button
        type="button"
        className="button bulk__main"
        onClick={() => void change(ids, { is: 'status', status: isDone ? 'open' : 'resolved' })}
      >
        {words.t(isDone ? 'reopen' : 'resolve')}
      </button>
      <AssignMenu threads={chosen} {...menu(<Icon name="person" />, 'assignMenu')} />
      <SnoozeMenu threads={chosen} {...menu(<Icon name="clock" />, 'snooze')} />
      <PriorityMenu threads={chosen} {...menu(<Icon name="flag" />, 'details.priority')} />
      <TagMenu threads={chosen} {...menu(<Icon name="tag" />, 'details.tags')} />
      <MoreMenu chosen={chosen} />
    </div>
  )
}

function MoreMenu({ chosen }: { chosen: readonly Thread[] }): ReactElement {
  const { inbox, words } = useScope()
  const change = useThreadChange()
  const hasStages = useInbox((snapshot) => snapshot.stages.length > 0)
  const pins = useInbox((snapshot) => snapshot.pins)
  const ids = chosen.map(({ id }) => id)
  const arePinned = ids.every((id) => pins.has(id))
  return (
    <Popover
      id={useId()}
      kind="menu"
      className="icon-button bulk__button"
      label={words.t('more')}
      triggerLabel={words.t('more')}
      trigger={<Icon name="more" />}
    >
      <button type="button" role="menuitem" className="menu__item" onClick={() => void change(ids, { is: 'pin', pinned: !arePinned })}>
        {words.t(arePinned ? 'action.unpin' : 'action.pin')}
      </button>
      <button type="button" role="menuitem" className="menu__item" onClick={() => void Promise.all(ids.map((id) => inbox.markRead(id)))}>
        {words.t('action.markRead')}
      </button>
      <div role="group" aria-label={words.t('details.status')} className="menu__group">
        <p className="menu__heading" aria-hidden="true">
          {words.t('details.status')}
        </p>
        <StatusItems threads={chosen} />
      </div>
      {hasStages && (
        <div role="group" aria-label={words.t('details.stage')} className="menu__group">
          <p className="menu__heading" aria-hidden="true">
            {words.t('details.stage')}
          </p>
          <StageItems threads={chosen} />
        </div>
      )}
    </Popover>
  )
}
