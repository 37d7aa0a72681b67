import { createClient } from '@supabase/supabase-js'
import '../../../src/register.ts'
import type { PrazoInboxElement } from '../../../src/index.ts'

/** The plainest host there is: signs in, keeps the session, shows the inbox, and writes down all that the element tells it. */
declare global {
  interface Window {
    show: (settings: Settings) => Promise<void>
    told: { type: string; detail: unknown }[]
    inbox: PrazoInboxElement
  }
}

export interface Settings {
  url: string
  key: string
  tenantId: string
  email: string
  password: string
  attributes?: Record<string, string>
  /** How patient supabase-js is with its socket. */
  realtime?: { heartbeatIntervalMs: number; timeout: number }
}

const EVENTS = ['ready', 'unread', 'breach', 'thread', 'sync', 'error', 'locked', 'unlocked']

window.told = []
window.show = async ({ url, key, tenantId, email, password, attributes = {}, realtime = {} }) => {
  const client = createClient(url, key, { realtime })
  const { data } = await client.auth.getSession()
  if (!data.session) {
    const { error } = await client.auth.signInWithPassword({ email, password })
    if (error) throw error
  }
  const inbox = document.createElement('prazo-inbox')
  for (const [name, value] of Object.entries({ 'tenant-id': tenantId, ...attributes })) inbox.setAttribute(name, value)
  for (const name of EVENTS) {
    inbox.addEventListener(`prazo-${name}`, (event) => window.told.push({ type: event.type, detail: (event as CustomEvent).detail }))
  }
  inbox.client = client
  document.body.append(inbox)
  window.inbox = inbox
}
