import type { Sql } from 'postgres'
import type { Claims } from '../accessToken.ts'
import { claimsOfKey, claimsOfToken, type ApiKeys } from '../apiKeys.ts'
import { createObjectStore, StorageRefusal, type ObjectStore, type Place, type StoredObject } from './objectStore.ts'
import { createUrlSigner, type UrlSigner } from './signedUrl.ts'

const PREFIX = '/storage/v1'
const UPLOAD_SECONDS = 7200

interface StorageParts {
  keys: ApiKeys
  store: ObjectStore
  signer: UrlSigner
}

/** The part of Supabase Storage that an inbox needs: uploads, signed URLs in both directions, ranges. */
export interface StorageServer {
  /** Null for a path that is none of Storage's. */
  route: (path: string) => ((request: Request) => Promise<Response>) | null
}

export function createStorageServer({ sql, keys }: { sql: Sql; keys: ApiKeys }): StorageServer {
  const parts: StorageParts = { keys, store: createObjectStore(sql), signer: createUrlSigner(keys.jwtSecret) }
  return { route: (path) => (path.startsWith(`${PREFIX}/`) ? (request) => answer(request, parts) : null) }
}

async function answer(request: Request, parts: StorageParts): Promise<Response> {
  const url = new URL(request.url)
  const [, action, path] = /^\/storage\/v1\/(object\/upload\/sign|object\/sign|object)\/(.+)$/.exec(url.pathname) ?? []
  const handler = action && HANDLERS[`${request.method} ${action}`]
  if (!handler || !path) return refused(new StorageRefusal('404', 'not_found', 'Not found'))
  const [bucket = '', ...names] = path.split('/').map(decodeURIComponent)
  try {
    return await handler({ request, place: { bucket, name: names.join('/') }, token: url.searchParams.get('token') ?? '' }, parts)
  } catch (error) {
    if (error instanceof StorageRefusal) return refused(error)
    throw error
  }
}

interface Asked {
  request: Request
  place: Place
  token: string
}

const HANDLERS: Record<string, ((asked: Asked, parts: StorageParts) => Promise<Response>) | undefined> = {
  'POST object': async ({ request, place }, { store, keys }) => {
    const id = await store.put(place, await objectOf(request), callerOf(request, keys))
    return Response.json({ Id: id, Key: `${place.bucket}/${place.name}` })
  },
  'POST object/upload/sign': async ({ request, place }, { store, keys, signer }) => {
    await store.checkPut(place, callerOf(request, keys))
    return Response.json({ url: signer.sign(place, 'upload', UPLOAD_SECONDS) })
  },
  'PUT object/upload/sign': async ({ request, place, token }, { store, signer }) => {
    checked(signer, { place, token, purpose: 'upload' })
    await store.put(place, await objectOf(request), { role: 'service_role' })
    return Response.json({ Key: `${place.bucket}/${place.name}` })
  },
  'POST object/sign': async ({ request, place }, parts) => {
    const body = (await request.json()) as { expiresIn: number; paths?: string[] }
    const claims = callerOf(request, parts.keys)
    const sign = async (at: Place): Promise<string | null> =>
      (await parts.store.canSee(at, claims)) ? parts.signer.sign(at, 'read', body.expiresIn) : null
    if (place.name) {
      const signedURL = await sign(place)
      if (!signedURL) throw new StorageRefusal('404', 'not_found', 'Object not found')
      return Response.json({ signedURL })
    }
    const signed = (body.paths ?? []).map(async (path) => {
      const signedURL = await sign({ bucket: place.bucket, name: path })
      return { path, signedURL, error: signedURL ? null : 'Either the object does not exist or you do not have access to it' }
    })
    return Response.json(await Promise.all(signed))
  },
  'GET object/sign': async ({ request, place, token }, { store, signer }) => {
    checked(signer, { place, token, purpose: 'read' })
    const object = await store.read(place)
    if (!object) throw new StorageRefusal('404', 'not_found', 'Object not found')
    return served(request, object)
  },
}

function checked(signer: UrlSigner, { place, token, purpose }: { place: Place; token: string; purpose: 'read' | 'upload' }): void {
  try {
    signer.check(place, purpose, token)
  } catch (error) {
    throw new StorageRefusal('400', 'InvalidJWT', error instanceof Error ? error.message : 'Invalid token')
  }
}

function callerOf(request: Request, keys: ApiKeys): Claims {
  const bearer = /^Bearer\s+(.+)$/i.exec(request.headers.get('authorization') ?? '')?.[1]
  try {
    if (bearer) return claimsOfToken(bearer, keys)
  } catch (error) {
    throw new StorageRefusal('403', 'Unauthorized', error instanceof Error ? error.message : 'Invalid token')
  }
  const claims = claimsOfKey(request.headers.get('apikey'), keys)
  if (!claims) throw new StorageRefusal('403', 'Unauthorized', 'Invalid API key')
  return claims
}

/** A form with a file in it, as supabase-js sends a Blob, or the bare bytes. */
async function objectOf(request: Request): Promise<StoredObject> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.startsWith('multipart/form-data')) {
    return { mime: essence(type), content: new Uint8Array(await request.arrayBuffer()) }
  }
  for (const value of (await request.formData()).values()) {
    if (value instanceof Blob) return { mime: essence(value.type), content: new Uint8Array(await value.arrayBuffer()) }
  }
  throw new StorageRefusal('400', 'Error', 'The form has no file')
}

const essence = (type: string): string => type.split(';')[0]?.trim() || 'application/octet-stream'

/** Whole, or the one range that players ask for. */
function served(request: Request, { mime, content }: StoredObject): Response {
  const headers = { 'content-type': mime, 'accept-ranges': 'bytes', 'cache-control': 'private, max-age=3600' }
  const bytes = content as Uint8Array<ArrayBuffer>
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? []
  if (from === undefined) return new Response(bytes, { headers })
  const end = Math.min(to ? Number(to) : Infinity, bytes.byteLength - 1)
  if (Number(from) > end) return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes.byteLength}` } })
  return new Response(bytes.subarray(Number(from), end + 1), {
    status: 206,
    headers: { ...headers, 'content-range': `bytes ${from}-${end}/${bytes.byteLength}` },
  })
}

function refused({ statusCode, error, message }: StorageRefusal): Response {
  return Response.json({ statusCode, error, message }, { status: 400 })
}
