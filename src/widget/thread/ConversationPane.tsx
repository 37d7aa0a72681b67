import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { MessageFeedSnapshot, Thread } from '../../sync/inbox.ts'
import type { ScheduledRow } from '../../workspace.ts'
import { Composer, type ComposerHandle } from '../composer/Composer.tsx'
import { useInbox, usePromises, useScope, useUi } from '../InboxContext.ts'
import { MessageSkeleton } from '../states/Skeletons.tsx'
import { ConversationContext, SearchContext } from './conversationScope.ts'
import { DeadlineStrip } from './DeadlineStrip.tsx'
import { LateStrip, LongOpenStrip } from './LateStrip.tsx'
import { LiveMessages } from './LiveMessages.tsx'
import { dividerOf, type Divider } from './messageItems.ts'
import { MessageList, type MessageListHandle } from './MessageList.tsx'
import { MessageMenu } from './MessageMenu.tsx'
import { ThreadHeader } from './ThreadHeader.tsx'
import { ThreadSearchBar } from './ThreadSearchBar.tsx'
import { useAttention } from './useAttention.ts'
import { useConversationScope } from './useConversationScope.ts'
import { useMessageFeed } from './useMessageFeed.ts'
import { useShowMessage } from './useShowMessage.ts'
import { useThreadSearch } from './useThreadSearch.ts'

const NONE: readonly ScheduledRow[] = []

/** One conversation; made anew for each thread, so that nothing of one leaks into another. */
export function ConversationPane({ thread, onBack }: { thread: Thread; onBack: () => void }): ReactElement {
  const { inbox, words } = useScope()
  const promise = usePromises()(thread)
  const pane = useRef<HTMLDivElement>(null)
  const list = useRef<MessageListHandle>(null)
  const composer = useRef<ComposerHandle>(null)
  const { snapshot, loadOlder } = useMessageFeed(thread.id)
  const attentive = useAttention(pane)
  const divider = useDivider(thread, snapshot)
  const shown = useShowMessage({ list, feed: snapshot, loadOlder })
  const search = useThreadSearch({ feed: snapshot, loadOlder })
  useWantedMessage(shown.showMessage, snapshot.loading)
  const [searching, setSearching] = useState(false)

  useEffect(() => {
    // Marking fails only where the device can't store it, which the banner says already.
    if (attentive && thread.unread > 0 && !snapshot.loading) inbox.markRead(thread.id).catch(() => undefined)
  }, [attentive, thread.unread, thread.id, snapshot.loading, inbox])

  const mentioned = useInbox(({ mentions }) => mentions.has(thread.id))
  useEffect(() => {
    if (attentive && mentioned && !snapshot.loading) inbox.seeMentions(thread.id).catch(() => undefined)
  }, [attentive, mentioned, thread.id, snapshot.loading, inbox])

  const { current } = search
  useEffect(() => {
    if (searching && current !== null) list.current?.show(current)
  }, [searching, current])

  const { scope, menu, closeMenu, copied } = useConversationScope({ composer, showMessage: shown.showMessage })
  const closeSearch = (): void => {
    setSearching(false)
    search.setQuery('')
    if (current !== null) list.current?.focusMessage(current)
    else composer.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'f' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    setSearching(true)
    pane.current?.querySelector<HTMLInputElement>('.find__field')?.select()
  }

  useFindWish(() => setSearching(true))

  const contact = thread.contact_name
  const scheduled = useInbox((of) => of.scheduled.get(thread.id) ?? NONE)
  return (
    <ConversationContext value={scope}>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears the shortcut of what is inside */}
      <div ref={pane} className="pane pane--conversation" part="conversation" data-open-thread={thread.id} onKeyDown={onKeyDown}>
        <ThreadHeader thread={thread} onBack={onBack} onSearch={() => setSearching(true)} />
        {searching && <ThreadSearchBar search={search} onClose={closeSearch} />}
        {promise ? <DeadlineStrip thread={thread} promise={promise} /> : <LateStrip thread={thread} />}
        <LongOpenStrip thread={thread} />
        <SearchContext value={searching ? search.folded : ''}>
          {snapshot.loading ? (
            <MessageSkeleton />
          ) : (
            <MessageList
              ref={list}
              feed={snapshot}
              loadOlder={loadOlder}
              divider={divider}
              promise={promise}
              scheduled={scheduled}
              contact={contact}
              marked={searching ? current : shown.marked}
            />
          )}
        </SearchContext>
        {!snapshot.loading && <LiveMessages messages={snapshot.messages} contact={contact} />}
        <p className="sr-only" role="status">
          {shown.missing ? words.t('quote.missing') : copied && words.t('copied')}
        </p>
        {menu && <MessageMenu message={menu.message} from={menu.from} onClose={closeMenu} />}
        <Composer ref={composer} thread={thread} messages={snapshot.messages} onEscape={onBack} />
      </div>
    </ConversationContext>
  )
}

/** Whoever opened the conversation for one message finds it in view, with the keyboard on it. */
function useWantedMessage(showMessage: (messageId: string) => void, loading: boolean): void {
  const { ui } = useScope()
  const wanted = useUi((state) => state.wantedMessage)
  useEffect(() => {
    if (wanted === null || loading) return
    ui.getState().messageTaken()
    showMessage(wanted)
  }, [wanted, loading, ui, showMessage])
}

/** The search in the conversation was asked for by its name. */
function useFindWish(onFind: () => void): void {
  const { ui } = useScope()
  const isWanted = useUi(({ wish }) => wish?.tool === 'find')
  const find = useEffectEvent(onFind)
  useEffect(() => {
    if (!isWanted) return
    ui.getState().askComposer(null)
    find()
  }, [isWanted, ui])
}

/** Where the unread messages began when the conversation was opened; drawn once, and left alone while it is being read. */
function useDivider(thread: Thread, { loading, messages }: Pick<MessageFeedSnapshot, 'loading' | 'messages'>): Divider | null {
  const [unreadAtOpening] = useState(thread.unread)
  const [divider, setDivider] = useState<Divider | null>(null)
  const drawn = useRef(false)
  useEffect(() => {
    if (loading || drawn.current || messages.length === 0) return
    drawn.current = true
    setDivider(dividerOf(messages, unreadAtOpening))
  }, [loading, messages, unreadAtOpening])
  return divider
}
