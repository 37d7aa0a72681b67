import { useState, type ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { keyNames } from '../shortcuts/Keys.tsx'
import { AssignItems } from '../thread-actions/AssignMenu.tsx'
import { snoozePresets } from '../thread-actions/snoozePresets.ts'
import { StatusItems } from '../thread-actions/StatusMenu.tsx'
import { useThreadChange } from '../thread-actions/useThreadChange.ts'

/** Everything that can be done to a conversation, as menu items; what has a button of its own is here for phones alone. */
export function MoreActions({ thread, onSearch }: { thread: Thread; onSearch: () => void }): ReactElement {
  const { ui, words } = useScope()
  const change = useThreadChange()
  const isPinned = useInbox((snapshot) => snapshot.pins.has(thread.id))
  return (
    <>
      <button type="button" role="menuitem" className="menu__item" onClick={onSearch}>
        {words.t('find')}
        <span className="kbd menu__key" aria-hidden="true">
          {keyNames('Mod+F', words).join(' ')}
        </span>
      </button>
      <button type="button" role="menuitem" className="menu__item only-not-wide" onClick={() => ui.getState().showDetails(true)}>
        {words.t('showDetails')}
      </button>
      <button
        type="button"
        role="menuitem"
        className="menu__item"
        onClick={() => void change([thread.id], { is: 'pin', pinned: !isPinned })}
      >
        {words.t(isPinned ? 'action.unpin' : 'action.pin')}
      </button>
      <hr className="menu__line" />
      <div role="group" aria-label={words.t('details.status')}>
        <StatusItems threads={[thread]} />
      </div>
      <div role="group" className="only-tight" aria-label={words.t('snooze')}>
        <hr className="menu__line" />
        <SnoozeItems thread={thread} />
      </div>
      <div role="group" aria-label={words.t('assignMenu')}>
        <hr className="menu__line" />
        <AssignItems threads={[thread]} />
      </div>
    </>
  )
}

function SnoozeItems({ thread }: { thread: Thread }): ReactElement {
  const { inbox, ui, words } = useScope()
  const change = useThreadChange()
  const clock = useInbox((snapshot) => snapshot.clock)
  const [nowMs] = useState(() => inbox.now())
  const labels = {
    'later-today': 'action.snoozeLaterToday',
    'next-opening': 'action.snoozeNextOpening',
    'next-week': 'action.snoozeNextWeek',
  } as const
  return (
    <>
      {snoozePresets({ nowMs, timeZone: words.timeZone, clock }).map(({ is, until }) => (
        <button
          key={is}
          type="button"
          role="menuitem"
          className="menu__item"
          onClick={() => void change([thread.id], { is: 'snooze', until })}
        >
          {words.t(labels[is])}
          <span className="menu__count">{words.timeOrDay(until, nowMs)}</span>
        </button>
      ))}
      <button
        type="button"
        role="menuitem"
        className="menu__item"
        onClick={() => ui.getState().showDialog({ is: 'snooze', threads: [thread.id] })}
      >
        {words.t('snooze.custom')}…
      </button>
      {thread.snoozed_until !== null && (
        <button
          type="button"
          role="menuitem"
          className="menu__item"
          onClick={() => void change([thread.id], { is: 'snooze', until: null })}
        >
          {words.t('snooze.wake')}
        </button>
      )}
    </>
  )
}
