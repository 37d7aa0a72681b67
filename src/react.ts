import { createElement, useEffect, useRef, type DetailedHTMLProps, type HTMLAttributes, type ReactElement, type ReactNode } from 'react'
import { definePrazoInbox } from './widget/definePrazoInbox.ts'
import type { PrazoEventMap, PrazoInboxElement } from './widget/PrazoInboxElement.ts'

export type { PrazoEventMap, PrazoInboxElement } from './widget/PrazoInboxElement.ts'

/** `<prazo-inbox>` for React 18 and newer: attributes and properties as props, events as callbacks. */
export interface PrazoInboxProps {
  tenantId: string
  /** The host's own SupabaseClient; else `supabaseUrl`, `supabaseKey` and `accessToken`. */
  client?: PrazoInboxElement['client']
  supabaseUrl?: string
  supabaseKey?: string
  accessToken?: PrazoInboxElement['accessToken']
  /** What lies on the device: as it is (`plain`, the default), or encrypted under a key that only the server keeps (`session`). */
  atRest?: 'plain' | 'session'
  /** After so many minutes without input the inbox is locked; never without it. */
  idleLockMinutes?: number
  /** Closed threads without a message for longer leave the device; 90 by default. */
  retentionDays?: number
  locale?: string
  theme?: 'light' | 'dark' | 'auto'
  className?: string
  /** For the element's slots, e.g. `<div slot="details">`. */
  children?: ReactNode
  onReady?: (event: PrazoEventMap['prazo-ready']) => void
  onUnread?: (event: PrazoEventMap['prazo-unread']) => void
  onBreach?: (event: PrazoEventMap['prazo-breach']) => void
  /** `event.preventDefault()` leaves sound and notification to the host. */
  onNotify?: (event: PrazoEventMap['prazo-notify']) => void
  onThread?: (event: PrazoEventMap['prazo-thread']) => void
  onSync?: (event: PrazoEventMap['prazo-sync']) => void
  /** `event.preventDefault()` leaves unlocking to the host, by the element's `unlock()`: it is the event's target. */
  onLocked?: (event: PrazoEventMap['prazo-locked']) => void
  onUnlocked?: (event: PrazoEventMap['prazo-unlocked']) => void
  onError?: (event: PrazoEventMap['prazo-error']) => void
}

/** The tag itself, as React 19 takes it: attributes by their names, `client` and `accessToken` as properties. */
export interface PrazoInboxTagProps extends DetailedHTMLProps<HTMLAttributes<PrazoInboxElement>, PrazoInboxElement> {
  class?: string
  'tenant-id': string
  client?: PrazoInboxElement['client']
  'supabase-url'?: string
  'supabase-key'?: string
  accessToken?: PrazoInboxElement['accessToken']
  'at-rest'?: 'plain' | 'session'
  'idle-lock-minutes'?: number
  'retention-days'?: number
  locale?: string
  theme?: 'light' | 'dark' | 'auto'
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'prazo-inbox': PrazoInboxTagProps
    }
  }
}

/** Events by the prop that listens to them. */
const LISTENERS = {
  onReady: 'prazo-ready',
  onUnread: 'prazo-unread',
  onBreach: 'prazo-breach',
  onNotify: 'prazo-notify',
  onThread: 'prazo-thread',
  onSync: 'prazo-sync',
  onLocked: 'prazo-locked',
  onUnlocked: 'prazo-unlocked',
  onError: 'prazo-error',
} as const

/**
 * Defines the element on first use and keeps its properties and listeners in step with the props. `client` and
 * `accessToken` are set as properties, since React before 19 would write them as attributes.
 */
export function PrazoInbox(props: PrazoInboxProps): ReactElement {
  const element = useRef<PrazoInboxElement>(null)
  const latest = useRef(props)
  useEffect(() => {
    latest.current = props
  })
  const { client, accessToken } = props

  useEffect(() => {
    const node = element.current
    if (!node) return
    if (client) node.client = client
    if (accessToken) node.accessToken = accessToken
    definePrazoInbox()
  }, [client, accessToken])

  useEffect(() => {
    const node = element.current
    if (!node) return
    const abort = new AbortController()
    for (const [prop, type] of Object.entries(LISTENERS) as [keyof typeof LISTENERS, keyof PrazoEventMap][]) {
      node.addEventListener(type, (event) => (latest.current[prop] as ((event: Event) => void) | undefined)?.(event), {
        signal: abort.signal,
      })
    }
    return () => abort.abort()
  }, [])

  return createElement(
    'prazo-inbox',
    {
      // React takes it, nothing here reads it.
      ref: element,
      class: props.className,
      'tenant-id': props.tenantId,
      'supabase-url': props.supabaseUrl,
      'supabase-key': props.supabaseKey,
      'at-rest': props.atRest,
      'idle-lock-minutes': props.idleLockMinutes,
      'retention-days': props.retentionDays,
      locale: props.locale,
      theme: props.theme,
    },
    props.children,
  )
}
