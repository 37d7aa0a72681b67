import { useDeferredValue, useMemo, useRef, type ReactElement } from 'react'
import type { InboxError } from '../errors.ts'
import type { Thread } from '../sync/inbox.ts'
import { useInbox, useScope, useUi } from './InboxContext.ts'
import { loadLater, type Later, type LaterParts } from './later/loadLater.ts'
import { useLater } from './later/useLater.ts'
import { ListPane } from './list/ListPane.tsx'
import { EmptyState } from './states/EmptyState.tsx'
import { PaneBoundary } from './states/PaneBoundary.tsx'

/** List, conversation and details: three, two or one at a time, by the width of the element's own box. */
export function Panes({ isWide, onError }: { isWide: boolean; onError: (error: InboxError) => void }): ReactElement {
  const { ui, words } = useScope()
  const panes = useRef<HTMLDivElement>(null)
  const later = useLater()
  const openId = useUi((state) => state.openThreadId)
  const detailsOpen = useUi((state) => state.detailsOpen)
  const thread = useInbox((snapshot) => (openId ? (snapshot.threads.get(openId) ?? null) : null))
  const sheetOpen = !isWide && detailsOpen && thread !== null

  const within = (selector: string): HTMLElement | null | undefined => panes.current?.querySelector<HTMLElement>(selector)
  // An empty list has no listbox: its tab is the nearest place.
  const focusList = (): void => (within('[role=listbox]') ?? within('[role=tab][aria-selected=true]'))?.focus()
  function back(): void {
    // Where both panes are in view, Escape only moves the keyboard back to the list.
    const conversation = panes.current?.querySelector('.pane--conversation')
    const list = panes.current?.querySelector('.pane--list')
    const isNarrow = conversation && list && conversation.getBoundingClientRect().left === list.getBoundingClientRect().left
    if (isNarrow) ui.getState().openThread(null)
    requestAnimationFrame(focusList)
  }

  return (
    <div ref={panes} className="panes" data-pane={openId ? 'conversation' : 'list'} data-details={isWide && thread !== null}>
      <div className="contents" inert={sheetOpen}>
        <PaneBoundary words={words} onError={onError}>
          <ListPane />
        </PaneBoundary>
        <PaneBoundary key={openId} words={words} onError={onError}>
          {thread ? (
            <Conversation later={later} thread={thread} onBack={back} />
          ) : (
            <NoConversation isGone={openId !== null} onBack={back} />
          )}
        </PaneBoundary>
        {isWide && thread && (
          <PaneBoundary words={words} onError={onError}>
            <aside className="pane pane--details" part="details" aria-label={words.t('details')}>
              {later.is === 'there' && <LaterDetails Details={later.parts.Details} thread={thread} />}
            </aside>
          </PaneBoundary>
        )}
      </div>
      {sheetOpen && later.is === 'there' && <later.parts.DetailsSheet thread={thread} onError={onError} />}
    </div>
  )
}

/** The conversation comes first: what stands beside it follows when there is time. */
function LaterDetails({ Details, thread }: { Details: LaterParts['Details']; thread: Thread }): ReactElement | null {
  const shown = useDeferredValue<Thread | null>(thread, null)
  return useMemo(() => shown && <Details thread={shown} />, [Details, shown])
}

/** An empty pane of the same size until its parts are there: they come with the first idle moment, before a press on a row. */
function Conversation({ later, thread, onBack }: { later: Later; thread: Thread; onBack: () => void }): ReactElement {
  const { words } = useScope()
  if (later.is === 'there') return <later.parts.ConversationPane thread={thread} onBack={onBack} />
  return (
    <div className="pane pane--conversation" part="conversation" aria-busy={later.is === 'loading'} data-open-thread={thread.id}>
      {later.is === 'failed' && (
        <EmptyState icon="offline" text={words.t('partFailed')} action={words.t('tryAgain')} onAction={() => void loadLater()} />
      )}
    </div>
  )
}

function NoConversation({ isGone, onBack }: { isGone: boolean; onBack: () => void }): ReactElement {
  const { words } = useScope()
  return (
    <div className="pane pane--conversation">
      {isGone ? (
        <EmptyState icon="chat" text={words.t('empty.thread')} action={words.t('back')} onAction={onBack} />
      ) : (
        <EmptyState icon="chat" text={words.t('empty.choose')} />
      )}
    </div>
  )
}
