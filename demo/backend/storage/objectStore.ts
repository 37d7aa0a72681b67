import type { Sql, TransactionSql } from 'postgres'
import type { Claims } from '../accessToken.ts'

export interface Place {
  bucket: string
  name: string
}

/** A file as it is kept: what it is, and its bytes. */
export interface StoredObject {
  mime: string
  content: Uint8Array
}

export interface ObjectStore {
  /** Throws `StorageRefusal` when a policy, the bucket's limits or a file of that name forbid it. */
  put: (place: Place, object: StoredObject, claims: Claims) => Promise<string>
  /** Throws like `put`, without keeping anything: what a signed upload URL is made on. */
  checkPut: (place: Place, claims: Claims) => Promise<void>
  /** Whether the policies show the caller this file. */
  canSee: (place: Place, claims: Claims) => Promise<boolean>
  /** Past every policy: a signed URL has been through them. */
  read: (place: Place) => Promise<StoredObject | null>
}

/** What the hosted service answers with HTTP 400, its own status within. */
export class StorageRefusal extends Error {
  readonly statusCode: string
  readonly error: string

  constructor(statusCode: string, error: string, message: string) {
    super(message)
    this.name = 'StorageRefusal'
    this.statusCode = statusCode
    this.error = error
  }
}

/** Carries the answer out of a transaction that must not last. */
class RolledBack extends Error {}

/** Files and their rows in `storage.objects`, where the migrations' own policies decide, as hosted. */
export function createObjectStore(sql: Sql): ObjectStore {
  function insert(tx: TransactionSql, { bucket, name }: Place, claims: Claims): Promise<{ id: string }[]> {
    const owner = typeof claims.sub === 'string' ? claims.sub : null
    return tx<{ id: string }[]>`insert into storage.objects (bucket_id, name, owner_id) values (${bucket}, ${name}, ${owner}) returning id`
  }

  async function checkPut(place: Place, claims: Claims): Promise<void> {
    try {
      await sql.begin(async (tx) => {
        await become(tx, claims)
        // No `returning`: who may write a file may not yet see it.
        await tx`insert into storage.objects (bucket_id, name) values (${place.bucket}, ${place.name})`
        throw new RolledBack()
      })
    } catch (error) {
      if (!(error instanceof RolledBack)) throw refusal(error)
    }
  }

  return {
    checkPut,
    put: async (place, object, claims) => {
      await checkLimits(sql, place, object)
      await checkPut(place, claims)
      try {
        return await sql.begin(async (tx) => {
          const [row] = await insert(tx, place, claims)
          const id = row?.id ?? ''
          await tx`update storage.objects set metadata = ${tx.json({ mimetype: object.mime, size: object.content.byteLength })} where id = ${id}`
          await tx`insert into storage.local_bytes (object_id, content) values (${id}, ${Buffer.from(object.content)})`
          return id
        })
      } catch (error) {
        throw refusal(error)
      }
    },
    canSee: (place, claims) =>
      sql.begin(async (tx) => {
        await become(tx, claims)
        const rows = await tx`select from storage.objects where bucket_id = ${place.bucket} and name = ${place.name}`
        return rows.length > 0
      }),
    read: async ({ bucket, name }) => {
      const [row] = await sql<{ mime: string; content: Uint8Array }[]>`
        select o.metadata ->> 'mimetype' as mime, b.content from storage.objects o join storage.local_bytes b on b.object_id = o.id
        where o.bucket_id = ${bucket} and o.name = ${name}`
      return row ?? null
    },
  }
}

async function become(tx: TransactionSql, claims: Claims): Promise<void> {
  await tx`select set_config('role', ${claims.role}, true), set_config('request.jwt.claims', ${JSON.stringify(claims)}, true)`
}

async function checkLimits(sql: Sql, { bucket }: Place, { mime, content }: StoredObject): Promise<void> {
  const [row] = await sql<{ file_size_limit: string | null; allowed_mime_types: string[] | null }[]>`
    select file_size_limit, allowed_mime_types from storage.buckets where id = ${bucket}`
  if (!row) throw new StorageRefusal('404', 'Bucket not found', 'Bucket not found')
  if (row.file_size_limit !== null && content.byteLength > Number(row.file_size_limit)) {
    throw new StorageRefusal('413', 'Payload too large', 'The object exceeded the maximum allowed size')
  }
  if (row.allowed_mime_types && !row.allowed_mime_types.includes(mime)) {
    throw new StorageRefusal('415', 'invalid_mime_type', `mime type ${mime} is not supported`)
  }
}

function refusal(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === '42501') return new StorageRefusal('403', 'Unauthorized', 'new row violates row-level security policy')
  if (code === '23505') return new StorageRefusal('409', 'Duplicate', 'The resource already exists')
  if (code === '23503') return new StorageRefusal('404', 'Bucket not found', 'Bucket not found')
  return error
}
