import { useEffect, useImperativeHandle, useRef } from 'react'
import type { ReactElement, Ref } from 'react'
import type { SupabaseClient } from '@supabase/supabase-js'
import type { Brand, Locale, Theme } from '../session/preferences.ts'

/** What the clinic uses of `<prazo-inbox>`. */
export interface InboxElement extends HTMLElement {
  openThread: (threadKey: string) => void
}

declare module 'react' {
  // The namespace is React's own; JSX can be taught a new tag in no other way.
  namespace JSX {
    interface IntrinsicElements {
      'prazo-inbox': {
        ref?: React.Ref<InboxElement>
        class?: string
        'data-brand'?: Brand
        'tenant-id': string
        client: SupabaseClient
        locale: Locale
        theme: Theme
      }
    }
  }
}

interface InboxProps {
  ref: Ref<InboxElement>
  tenantId: string
  client: SupabaseClient
  locale: Locale
  theme: Theme
  brand: Brand
  onUnread: (unread: number) => void
}

/** The embedded inbox: the clinic's tenant, session, language and theme. React 19 sets `client` as a property by itself. */
export function Inbox({ ref, tenantId, client, locale, theme, brand, onUnread }: InboxProps): ReactElement {
  const element = useRef<InboxElement>(null)
  useImperativeHandle(ref, () => element.current as InboxElement)

  useEffect(() => {
    const inbox = element.current
    const tell = (event: Event) => onUnread((event as CustomEvent<{ unread: number }>).detail.unread)
    inbox?.addEventListener('prazo-unread', tell)
    return () => inbox?.removeEventListener('prazo-unread', tell)
  }, [onUnread])

  return <prazo-inbox ref={element} class="inbox" data-brand={brand} tenant-id={tenantId} client={client} locale={locale} theme={theme} />
}
