import { randomBytes } from 'node:crypto'
import { readAccessToken, type Claims } from './accessToken.ts'

/** What guards one backend: the two keys that clients carry, and the secret that signs their tokens. */
export interface ApiKeys {
  publishableKey: string
  secretKey: string
  jwtSecret: string
}

/** New keys for one run of the backend. */
export function makeApiKeys(): ApiKeys {
  return {
    publishableKey: `sb_publishable_${randomBytes(16).toString('base64url')}`,
    secretKey: `sb_secret_${randomBytes(24).toString('base64url')}`,
    jwtSecret: randomBytes(32).toString('base64url'),
  }
}

/** Whom a key speaks for: `sb_*` keys, and the older kind that are JWTs themselves. Null when it is none of this backend's. */
export function claimsOfKey(key: string | null | undefined, keys: ApiKeys): Claims | null {
  if (!key) return null
  if (key === keys.publishableKey) return { role: 'anon' }
  if (key === keys.secretKey) return { role: 'service_role' }
  try {
    return readAccessToken(key, keys.jwtSecret)
  } catch {
    return null
  }
}

/** Whom a token speaks for: a signed-in user, else whoever its key stands for. Throws when it is wrong or has expired. */
export function claimsOfToken(token: string, keys: ApiKeys): Claims {
  return (token.startsWith('sb_') && claimsOfKey(token, keys)) || readAccessToken(token, keys.jwtSecret)
}
