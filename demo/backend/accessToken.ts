import { createHmac, timingSafeEqual } from 'node:crypto'

/** What a JWT says about its bearer; PostgreSQL sees it as `request.jwt.claims`. */
export interface Claims {
  role: string
  sub?: string
  /** Epoch seconds; absent on keys, which do not expire. */
  exp?: number
  [claim: string]: unknown
}

/** Checks an HS256 token's signature and time. Throws an Error that says what is wrong, in the hosted service's words. */
export function readAccessToken(token: string, secret: string): Claims {
  const [header, body, signature, ...rest] = token.split('.')
  if (!header || !body || !signature || rest.length > 0) throw new Error('The token provided is not a valid JWT')
  const algorithm = parsed(header)?.['alg']
  if (algorithm !== 'HS256') throw new Error('The token is not signed with HS256')
  const expected = createHmac('sha256', secret).update(`${header}.${body}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new Error('Failed to validate JWT signature')
  const claims = parsed(body)
  if (!claims || typeof claims['role'] !== 'string') throw new Error('Fields `role` and `exp` are required in JWT')
  const exp = claims['exp']
  if (typeof exp === 'number') {
    const late = Math.floor(Date.now() / 1000) - exp
    if (late >= 0) throw new Error(`Token has expired ${late} seconds ago`)
  }
  return claims as Claims
}

/** Signs claims as the auth server would. For tests and scripts: a member without a password, a token that ends in a second. */
export function signAccessToken(claims: Claims, secret: string): string {
  const content = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${content}.${createHmac('sha256', secret).update(content).digest('base64url')}`
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function parsed(part: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString())
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch {
    return null
  }
}
