import { useCallback, useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactElement, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { InboxError } from '../errors.ts'
import type { Inbox } from '../sync/inbox.ts'
import type { Preferences } from '../workspace.ts'
import { createWords, type Words } from './i18n/createWords.ts'
import { directionOf } from './i18n/locale.ts'
import { useLocale, useMessages } from './i18n/useMessages.ts'
import { InboxProvider, useWords, type InboxScope } from './InboxContext.ts'
import { languageOf, themeOf } from './personal.ts'
import { Panes } from './Panes.tsx'
import { loadLater } from './later/loadLater.ts'
import { useLaterParts, usePreload } from './later/useLater.ts'
import { createPromiseBook } from './promiseBook.ts'
import type { OnNotify } from './alerts/Alerts.tsx'
import { Banners } from './states/Banners.tsx'
import { LockScreen, type Lock } from './states/LockScreen.tsx'
import { NeedsKey } from './states/NeedsKey.tsx'
import { PaneBoundary } from './states/PaneBoundary.tsx'
import { Problem } from './states/Problem.tsx'
import { startTicker } from './ticker/startTicker.ts'
import type { Ticker } from './ticker/createTicker.ts'
import type { UiStore } from './uiStore.ts'
import type { Toasts } from './toasts/createToasts.ts'
import { useToasts } from './toasts/useToasts.ts'
import { useSnapshot } from './useSnapshot.ts'
import { createFeedShelf } from './thread/createFeedShelf.ts'
import { useWide } from './useWide.ts'
import { createThreadBook } from './views/createThreadBook.ts'
import type { Theme } from './theme/theme.ts'

export interface InboxAppProps {
  /** Null while there is none to show: `problem` says why. */
  inbox: Inbox | null
  problem: InboxError | null
  /** While it is locked nothing else is rendered. */
  lock?: Lock | null
  ui: UiStore
  /** A language tag, as the host wrote it. */
  locale: string
  theme: Theme
  /** The person wants to try again after a problem. */
  onRetry: () => void
  onError: (error: InboxError) => void
  /** A notice is about to be given; false = the host wants neither sound nor notification. */
  onNotify: OnNotify
}

const NONE: Preferences = {}

/** The root of the widget: everything it shows, given an engine. */
export function InboxApp({ inbox, problem, lock = null, ui, locale, theme, onRetry, onError, onNotify }: InboxAppProps): ReactElement {
  // What the person chose comes before what the host set: it is theirs on every device.
  const preferences = useSnapshot(inbox, (of) => of.getSnapshot().preferences) ?? NONE
  const language = useMessages(useLocale(languageOf(preferences) ?? locale))
  const root = useRef<HTMLDivElement>(null)
  const isWide = useWide(root)
  const timeZone = useTimeZone(inbox)
  const words = useMemo(() => createWords({ ...language, timeZone }), [language, timeZone])
  return (
    <div
      ref={root}
      className="inbox"
      part="inbox"
      data-theme={themeOf(preferences) ?? theme}
      lang={words.locale}
      dir={directionOf(words.locale)}
    >
      {lock ? (
        <div className="frame">
          <LockScreen lock={lock} words={words} />
        </div>
      ) : inbox && !problem ? (
        <OpenInbox inbox={inbox} ui={ui} words={words} isWide={isWide} onRetry={onRetry} onError={onError} onNotify={onNotify} />
      ) : (
        <div className="frame">{problem && <Problem error={problem} words={words} onRetry={onRetry} />}</div>
      )}
    </div>
  )
}

interface OpenInboxProps {
  inbox: Inbox
  ui: UiStore
  words: Words
  isWide: boolean
  onRetry: () => void
  onError: (error: InboxError) => void
  onNotify: OnNotify
}

function OpenInbox({ inbox, ui, words, isWide, onRetry, onError, onNotify }: OpenInboxProps): ReactElement | null {
  const [ticker, setTicker] = useState<Ticker | null>(null)
  useEffect(() => {
    const started = startTicker(inbox)
    // oxlint-disable-next-line react/set-state-in-effect -- timers start and stop with the view
    setTicker(started)
    return () => started.close()
  }, [inbox])
  const promises = useMemo(() => createPromiseBook(), [])
  const status = useStatus(inbox)
  const toasts = useToasts()
  const hasPanel = useStore(ui, (state) => state.panel !== null)
  const book = useMemo(() => ticker && createThreadBook({ inbox, ticker, promises }), [inbox, ticker, promises])
  const feeds = useMemo(() => createFeedShelf(inbox), [inbox])
  useEffect(() => feeds.close, [feeds])
  const scope = useMemo<InboxScope | null>(
    () => ticker && book && { inbox, ui, words, ticker, promises, book, feeds, toasts },
    [inbox, ui, words, ticker, promises, book, feeds, toasts],
  )
  if (status.is === 'blocked') {
    // What another tab took along comes back only when a person wants it to, not with the host's next token.
    const retry = status.error.code === 'moved' ? onRetry : inbox.reconnect
    return (
      <div className="frame">
        <Problem error={status.error} words={words} onRetry={retry} />
      </div>
    )
  }
  if (status.is === 'needs-key') {
    return (
      <div className="frame">
        <NeedsKey words={words} onRetry={inbox.reconnect} />
      </div>
    )
  }
  if (!scope) return null
  return (
    <InboxProvider value={scope}>
      <Frame ui={ui} onError={onError}>
        <div className="contents" inert={hasPanel}>
          <Banners />
          <Panes isWide={isWide} onError={onError} />
        </div>
        <LaterParts toasts={toasts} onNotify={onNotify} onError={onError} />
      </Frame>
    </InboxProvider>
  )
}

/** Hears the shortcuts of what is inside. A click beside everything leaves the keyboard here, where they still work. */
function Frame({ ui, onError, children }: { ui: UiStore; onError: (error: InboxError) => void; children: ReactNode }): ReactElement {
  const frame = useRef<HTMLDivElement>(null)
  const heard = useRef<((event: KeyboardEvent) => void) | null>(null)
  const listen = useCallback((listener: (event: KeyboardEvent) => void) => {
    heard.current = listener
    return () => {
      heard.current = null
    }
  }, [])
  const later = useLaterParts()
  /** Who knows the key presses it at once: the palette comes as soon as it is here. */
  function openEarly(event: KeyboardEvent): void {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    ui.getState().showPalette('all')
    void loadLater()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- hears keys, and is nothing by itself
    <div ref={frame} className="frame" tabIndex={-1} onKeyDown={(event) => (heard.current ?? openEarly)(event)}>
      {children}
      {later && <later.Shortcuts root={frame} onListen={listen} onError={onError} />}
    </div>
  )
}

interface LaterPartsProps {
  toasts: Toasts
  onNotify: OnNotify
  onError: (error: InboxError) => void
}

/** What lies over the panes, and tells of things that happen while the inbox is open. */
function LaterParts({ toasts, onNotify, onError }: LaterPartsProps): ReactElement | null {
  usePreload()
  const words = useWords()
  const later = useLaterParts()
  if (!later) return null
  return (
    <>
      <later.PanelHost onError={onError} />
      {/* Whoever hears of nothing any more still sees everything in the list. */}
      <PaneBoundary words={words} onError={onError} renderProblem={() => null}>
        <later.Alerts toasts={toasts} onNotify={onNotify} />
      </PaneBoundary>
      <later.ToastRegion toasts={toasts} />
    </>
  )
}

function useTimeZone(inbox: Inbox | null): string {
  return useSnapshot(inbox, (of) => of.getSnapshot().tenant?.timezone) ?? 'America/Sao_Paulo'
}

const useStatus = (inbox: Inbox): ReturnType<Inbox['getSnapshot']>['status'] =>
  useSnapshot(inbox, (of) => of.getSnapshot().status) ?? { is: 'starting' }
