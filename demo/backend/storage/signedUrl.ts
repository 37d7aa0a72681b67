import { readAccessToken, signAccessToken } from '../accessToken.ts'
import type { Place } from './objectStore.ts'

type Purpose = 'read' | 'upload'

/** Makes and checks the tokens of signed URLs. Their secret is not that of access tokens, so that neither passes for the other. */
export interface UrlSigner {
  /** `/object/sign/BUCKET/NAME?token=…`, good for so many seconds. */
  sign: (place: Place, purpose: Purpose, seconds: number) => string
  /** Throws when the token is wrong, has expired, or is another file's. */
  check: (place: Place, purpose: Purpose, token: string) => void
}

export function createUrlSigner(jwtSecret: string): UrlSigner {
  const secret = `${jwtSecret}:storage`
  const roleOf = (purpose: Purpose): string => `signed-${purpose}`
  return {
    sign: (place, purpose, seconds) => {
      const url = pathOf(place)
      const token = signAccessToken({ role: roleOf(purpose), url, exp: Math.floor(Date.now() / 1000) + seconds }, secret)
      return `/object/${purpose === 'upload' ? 'upload/sign' : 'sign'}/${url}?token=${token}`
    },
    check: (place, purpose, token) => {
      const claims = readAccessToken(token, secret)
      if (claims.role !== roleOf(purpose) || claims['url'] !== pathOf(place)) throw new Error('The token is for another file')
    },
  }
}

const pathOf = ({ bucket, name }: Place): string => `${bucket}/${name}`
