import type { SupabaseClient } from '@supabase/supabase-js'
import { InboxError } from '../errors.ts'
import { acquireInbox, type AcquiredInbox } from '../sync/acquireInbox.ts'
import type { Inbox } from '../sync/inbox.ts'
import { ATTRIBUTES, PROPERTIES } from './elementAttributes.ts'
import { findThread } from './findThread.ts'
import { registerLocale } from './i18n/hostLocales.ts'
import { inboxOptionsOf } from './inboxOptionsOf.ts'
import { errorDetail, threadRef, watchInbox, type Emit, type PrazoEventMap } from './inboxEvents.ts'
import { watchIdle, type IdleWatch } from './watchIdle.ts'
import { mountInbox, type MountedInbox } from './mountInbox.ts'
import { ReflectingElement, upgradeProperty } from './ReflectingElement.ts'
import { createUiStore, type UiStore } from './uiStore.ts'

export type { PrazoEventMap } from './inboxEvents.ts'

/** How `signOut` ended: with `signedOut: false` nothing was deleted, since answers are still unsent. */
export interface SignOutResult {
  signedOut: boolean
  unsent: number
}

/** How long the element waits for its host to say where the server is. */
const PATIENCE_MS = 3000

/**
 * The inbox, in one tag. All elements of a page with the same server, tenant and person share one engine.
 *
 * @attr tenant-id - the clinic
 * @attr supabase-url - the project's address; not needed with the property `client`
 * @attr supabase-key - the project's publishable key; not needed with the property `client`
 * @attr at-rest - `plain` (default) or `session`: what lies on the device is encrypted under a key that only the server keeps
 * @attr idle-lock-minutes - after so many minutes without input in any tab the inbox is locked; never without it
 * @attr retention-days - closed threads without a message for longer leave the device; 90 by default
 * @attr locale - `pt-BR` (default), `en`, `es`, or one that the host has registered
 * @attr theme - `light`, `dark` or `auto` (default: as the person's system)
 *
 * @fires prazo-ready - the device's own copy is open
 * @fires prazo-unread - `{ unread, threads }` changed
 * @fires prazo-breach - the server recorded a breach
 * @fires prazo-notify - this person is about to be told of a deadline; cancelled, without sound and browser notification
 * @fires prazo-thread - another thread was opened, or none
 * @fires prazo-sync - the connection's state or the number of unsent changes changed
 * @fires prazo-locked - nobody was here for a while and nothing is shown any more; `preventDefault()` takes the unlock button away
 * @fires prazo-unlocked - it is shown again
 * @fires prazo-error - `{ kind, code, message }`, without personal data
 *
 * @slot details - the host's own content at the end of the details pane
 *
 * @csspart inbox - everything
 * @csspart list - the pane of threads
 * @csspart connection - how fresh it is, in a word
 * @csspart tab - each tab above the list
 * @csspart thread-list - the scrolling list
 * @csspart row - a thread in the list
 * @csspart badge - a countdown; also `badge-running`, `badge-at-risk`, `badge-paused`, `badge-overdue`, `badge-breached`, `badge-late`
 * @csspart bulk - what can be done with the threads that are marked
 * @csspart conversation - the pane of one thread
 * @csspart conversation-header - its header
 * @csspart deadline - the strip below it; also `deadline-running`, `deadline-at-risk`, `deadline-paused`, `deadline-overdue`,
 *   `deadline-breached`, `deadline-late`, `deadline-long-open`
 * @csspart messages - the scrolling messages
 * @csspart message - a bubble; also `message-inbound`, `message-outbound`, `message-internal`
 * @csspart composer - where answers are written
 * @csspart send - its button
 * @csspart details - the details pane or sheet
 * @csspart panel - the settings, or the record of broken deadlines; `palette`, the list of commands and keys
 * @csspart toast - a notice that comes and goes by itself
 * @csspart lock - what is shown instead while it is locked
 * @csspart problem - what is shown instead when the inbox can't be
 *
 * @cssproperty --prazo-font - the font family; a system stack without it
 * @cssproperty --prazo-radius - corners, 10px
 * @cssproperty --prazo-accent - buttons, selection marks, links; with `--prazo-on-accent`, `--prazo-accent-soft`, `--prazo-accent-line`
 * @cssproperty --prazo-bg - behind the messages; further grounds: `--prazo-surface`, `--prazo-sunken`, `--prazo-note`
 * @cssproperty --prazo-text - text; quieter: `--prazo-muted`, `--prazo-faint`
 * @cssproperty --prazo-line - lines; others: `--prazo-line-strong`, `--prazo-note-line`
 * @cssproperty --prazo-ok - a running clock; with `--prazo-ok-soft`
 * @cssproperty --prazo-warn - one at risk; with `--prazo-warn-soft`, `--prazo-warn-line`, `--prazo-warn-bar`
 * @cssproperty --prazo-late - one that is overdue; with `--prazo-late-soft`, `--prazo-late-line`
 * @cssproperty --prazo-pause - one that rests; with `--prazo-pause-soft`; broken ones: `--prazo-breached`, `--prazo-on-breached`
 * @cssproperty --prazo-chip - tags without a colour; with `--prazo-on-chip`; the mark of a live connection: `--prazo-live`
 */
export class PrazoInboxElement extends ReflectingElement {
  static readonly observedAttributes: string[] = [...ATTRIBUTES]
  static readonly registerLocale: typeof registerLocale = registerLocale

  readonly #ui: UiStore = createUiStore()
  #client: SupabaseClient | null = null
  #accessToken: (() => Promise<string | null>) | null = null
  #mounted: MountedInbox | null = null
  #inbox: AcquiredInbox | null = null
  #idle: IdleWatch | null = null
  /** Whether the host unlocks by itself. */
  #hostUnlocks = false
  #problem: InboxError | null = null
  #stops: (() => void)[] = []
  #openAgain = false
  #scheduled = false
  #patience: 'fresh' | 'waiting' | 'over' = 'fresh'
  #waiting: ((inbox: Inbox) => void)[] = []

  /** The host's own SupabaseClient, signed in. */
  get client(): SupabaseClient | null {
    return this.#client
  }

  set client(client: SupabaseClient | null) {
    if (client === this.#client) return
    this.#client = client
    this.#change({ engine: true })
  }

  /** Gives the person's token whenever one is needed; for hosts that give no `client`. */
  get accessToken(): (() => Promise<string | null>) | null {
    return this.#accessToken
  }

  set accessToken(accessToken: (() => Promise<string | null>) | null) {
    if (accessToken === this.#accessToken) return
    const first = this.#accessToken === null
    this.#accessToken = accessToken
    // Hosts that render often give a new function each time: the engine calls through to the latest.
    if (first || accessToken === null) this.#change({ engine: true })
    else this.#inbox?.reconnect()
  }

  connectedCallback(): void {
    for (const name of PROPERTIES) upgradeProperty(this, name)
    if (this.#mounted) return
    this.#mounted = mountInbox(this.shadowRoot ?? this.attachShadow({ mode: 'open' }))
    this.#change({ engine: true })
  }

  disconnectedCallback(): void {
    // A move in the DOM disconnects and connects in one go: what is on screen stays.
    queueMicrotask(() => {
      if (this.isConnected || !this.#mounted) return
      this.#mounted.unmount()
      this.#mounted = null
      this.#letGo()
    })
  }

  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return
    if (name === 'idle-lock-minutes') this.#watchIdleAnew()
    else this.#change({ engine: name !== 'locale' && name !== 'theme' })
  }

  /**
   * Opens the thread with this key, or this id, once the device knows all threads; one closed long ago is fetched first.
   * Rejects with an `InboxError` (and fires `prazo-error`): `thread-not-found`, or `network` when only the server could tell.
   */
  async openThread(key: string): Promise<void> {
    try {
      const inbox = this.#inbox ?? (await new Promise<Inbox>((resolve) => this.#waiting.push(resolve)))
      this.#ui.getState().openThread(await findThread(inbox, key))
    } catch (error) {
      if (error instanceof InboxError) this.#emit('prazo-error', errorDetail(error))
      throw error
    }
  }

  /**
   * Deletes this person's data from the device. With answers still unsent it deletes nothing and says how many, so that the host can
   * ask the person first; `force` deletes them too.
   */
  async signOut({ force = false }: { force?: boolean } = {}): Promise<SignOutResult> {
    const inbox = this.#inbox
    const unsent = (await inbox?.countUnsent()) ?? 0
    if (unsent > 0 && !force) return { signedOut: false, unsent }
    this.#ui.getState().openThread(null)
    await inbox?.wipe()
    this.#idle?.forget()
    return { signedOut: true, unsent: 0 }
  }

  /**
   * Shows a locked inbox again, in all tabs, once the server has confirmed the session; resolves to whether it did. For hosts that ask
   * for a PIN or a fingerprint first. Does nothing while it is not locked.
   */
  async unlock(): Promise<boolean> {
    return (await this.#idle?.unlock()) !== 'refused'
  }

  readonly #emit: Emit = (type, detail) => {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }))
  }

  /** Several attributes and properties change in a row: open the engine once, after the last of them. */
  #change({ engine }: { engine: boolean }): void {
    this.#openAgain ||= engine
    if (!this.#mounted || this.#scheduled) return
    this.#scheduled = true
    queueMicrotask(() => {
      this.#scheduled = false
      if (!this.#mounted) return
      if (this.#openAgain) this.#open()
      this.#render()
    })
  }

  #open(): void {
    this.#openAgain = false
    this.#letGo()
    try {
      const { tenantId, client, supabaseUrl, supabaseKey, retentionDays } = this
      const accessToken = this.#accessToken && (async () => (await this.#accessToken?.()) ?? null)
      const inbox = acquireInbox(
        inboxOptionsOf({ tenantId, client, supabaseUrl, supabaseKey, accessToken, retentionDays, atRest: this.getAttribute('at-rest') }),
      )
      this.#inbox = inbox
      this.#stops = [() => void inbox.close(), watchInbox(inbox, this.#emit), this.#watchThread(inbox)]
      this.#watchIdle(inbox, tenantId ?? '')
      for (const resolve of this.#waiting.splice(0)) resolve(inbox)
    } catch (cause) {
      if (this.#isWaitingForHost()) return
      this.#problem = cause instanceof InboxError ? cause : new InboxError('unexpected', 'The inbox could not be opened', { cause })
      this.#emit('prazo-error', errorDetail(this.#problem))
    }
  }

  /** A host that signs in first sets `client` a moment later: until then that it is missing is no mistake. */
  #isWaitingForHost(): boolean {
    if (this.#patience === 'over' || this.#client || this.#accessToken || this.hasAttribute('supabase-url')) return false
    if (this.#patience === 'fresh') {
      this.#patience = 'waiting'
      setTimeout(() => {
        this.#patience = 'over'
        if (!this.#inbox) this.#change({ engine: true })
      }, PATIENCE_MS)
    }
    return true
  }

  #watchThread(inbox: Inbox): () => void {
    return this.#ui.subscribe(({ openThreadId }, before) => {
      if (openThreadId === before.openThreadId) return
      const thread = openThreadId ? inbox.getSnapshot().threads.get(openThreadId) : undefined
      this.#emit('prazo-thread', thread ? threadRef(thread.id, thread.thread_key) : { threadId: null, threadKey: null })
    })
  }

  #watchIdle(inbox: AcquiredInbox, tenantId: string): void {
    const minutes = this.idleLockMinutes
    if (minutes === null) return
    const idle = watchIdle({ name: tenantId, minutes, inbox, onChange: (locked) => this.#showLock(locked) })
    this.#idle = idle
    this.#stops.push(idle.close)
    if (idle.isLocked()) this.#showLock(true)
  }

  /** Other minutes are no reason to open the engine again, unless they are what keeps it locked. */
  #watchIdleAnew(): void {
    const [idle, minutes] = [this.#idle, this.idleLockMinutes]
    if (idle && minutes !== null) return idle.setMinutes(minutes)
    if (idle?.isLocked()) return this.#change({ engine: true })
    idle?.close()
    this.#idle = null
    if (this.#inbox) this.#watchIdle(this.#inbox, this.tenantId ?? '')
  }

  #showLock(locked: boolean): void {
    if (locked) {
      const event = new CustomEvent('prazo-locked', { detail: {}, bubbles: true, composed: true, cancelable: true })
      this.#hostUnlocks = !this.dispatchEvent(event)
    } else this.#emit('prazo-unlocked', {})
    this.#render()
  }

  #letGo(): void {
    for (const stop of this.#stops.splice(0)) stop()
    this.#inbox = null
    this.#idle = null
    this.#problem = null
  }

  #render(): void {
    this.#mounted?.render({
      inbox: this.#inbox,
      problem: this.#problem,
      lock: this.#idle?.isLocked() ? { unlock: this.#hostUnlocks ? null : this.#idle.unlock } : null,
      ui: this.#ui,
      locale: this.getAttribute('locale') ?? 'pt-BR',
      theme: this.theme,
      onRetry: () => this.#change({ engine: true }),
      onError: (error) => this.#emit('prazo-error', errorDetail(error)),
      onNotify: (detail) =>
        this.dispatchEvent(new CustomEvent('prazo-notify', { detail, bubbles: true, composed: true, cancelable: true })),
    })
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'prazo-inbox': PrazoInboxElement
  }
  interface HTMLElementEventMap extends PrazoEventMap {}
}
