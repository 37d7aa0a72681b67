import { useEffect, useImperativeHandle, useRef } from 'react'
import type { ReactElement, Ref } from 'react'
import type { SupabaseClient } from '@supabase/supabase-js'
import type { PrazoEventMap, PrazoInboxElement } from '../../../src/react.ts'
import type { Brand, Locale, Theme } from '../session/preferences.ts'

interface InboxProps {
  ref: Ref<PrazoInboxElement>
  tenantId: string
  client: SupabaseClient
  locale: Locale
  theme: Theme
  brand: Brand
  onUnread: (unread: number) => void
}

/** The embedded inbox: the clinic's tenant, session, language and theme. React 19 sets `client` as a property by itself. */
export function Inbox({ ref, tenantId, client, locale, theme, brand, onUnread }: InboxProps): ReactElement {
  const element = useRef<PrazoInboxElement>(null)
  useImperativeHandle(ref, () => element.current as PrazoInboxElement)

  useEffect(() => {
    const inbox = element.current
    const tell = ({ detail }: PrazoEventMap['prazo-unread']) => onUnread(detail.unread)
    inbox?.addEventListener('prazo-unread', tell)
    return () => inbox?.removeEventListener('prazo-unread', tell)
  }, [onUnread])

  return <prazo-inbox ref={element} class="inbox" data-brand={brand} tenant-id={tenantId} client={client} locale={locale} theme={theme} />
}
