import type { SupabaseClient } from '@supabase/supabase-js'
import type { UserId } from '../../model.ts'

/** Who the host says is here. */
export type Who =
  | { is: 'signed-in'; userId: UserId }
  | { is: 'nobody' }
  /** The token could not be had: offline, or the host's own server is away. */
  | { is: 'unreachable' }

export interface Credentials {
  current: () => Promise<Who>
  /** Called when there may be another token, or another person. */
  onChange: (listener: () => void) => () => void
}

/** From the host's own client: its session, or the `accessToken` callback it was made with. */
export function clientCredentials(client: SupabaseClient): Credentials {
  const ownCallback = (client as unknown as { accessToken?: () => Promise<string | null> }).accessToken
  if (typeof ownCallback === 'function') return callbackCredentials(ownCallback)
  return {
    current: async () => {
      try {
        const { data, error } = await client.auth.getSession()
        if (data.session) return whoseToken(data.session.access_token)
        return error && error.name === 'AuthRetryableFetchError' ? { is: 'unreachable' } : { is: 'nobody' }
      } catch {
        return { is: 'unreachable' }
      }
    },
    onChange: (listener) => {
      const { data } = client.auth.onAuthStateChange((event) => {
        // Inside this callback the client holds its lock: whoever asks it for the session now would wait for themselves.
        if (event !== 'INITIAL_SESSION') queueMicrotask(() => setTimeout(listener, 0))
      })
      return () => data.subscription.unsubscribe()
    },
  }
}

/** From the host's callback, asked anew each time. */
export function callbackCredentials(accessToken: () => Promise<string | null>): Credentials {
  return {
    current: async () => {
      try {
        return whoseToken(await accessToken())
      } catch {
        return { is: 'unreachable' }
      }
    },
    onChange: () => () => {},
  }
}

/** Reads the token's `sub`; the server alone decides whether the token is good. API keys name nobody. */
export function whoseToken(token: string | null): Who {
  const payload = token?.split('.')[1]
  if (!payload) return { is: 'nobody' }
  try {
    const base64 = payload.replaceAll('-', '+').replaceAll('_', '/')
    const claims: unknown = JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(base64), (char) => char.codePointAt(0) ?? 0)))
    const sub = typeof claims === 'object' && claims !== null && 'sub' in claims ? claims.sub : null
    return typeof sub === 'string' && sub !== '' ? { is: 'signed-in', userId: sub as UserId } : { is: 'nobody' }
  } catch {
    return { is: 'nobody' }
  }
}
