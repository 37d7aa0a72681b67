import type { SupabaseClient } from '@supabase/supabase-js'
import { InboxError } from '../../errors.ts'

/** Where files lie on the server. Rejects with `network`, `unauthorized`, or `rejected` with a code of its own. */
export interface FileStore {
  /** A second upload to a path that is taken is the first one's retry, and succeeds. */
  upload: (path: string, file: Blob, onProgress: (fraction: number) => void) => Promise<void>
  /** An address that is good for so many seconds; null where this person has no such file. */
  addressOf: (path: string, seconds: number) => Promise<string | null>
}

const BUCKET = 'inbox-media'
const STALLED_MS = 60_000

/** Supabase Storage: a signed URL for each upload, since only a request of one's own can say how far it has got. */
export function createFileStore(client: SupabaseClient): FileStore {
  return {
    upload: async (path, file, onProgress) => {
      const { data, error } = await client.storage.from(BUCKET).createSignedUploadUrl(path)
      if (error) throw storageError(error)
      await put(data.signedUrl, file, onProgress)
    },
    addressOf: async (path, seconds) => {
      const { data, error } = await client.storage.from(BUCKET).createSignedUrl(path, seconds)
      if (!error) return data.signedUrl
      const failure = storageError(error)
      if (failure.kind === 'rejected') return null
      throw failure
    },
  }
}

function put(url: string, file: Blob, onProgress: (fraction: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    let stalled = setTimeout(() => request.abort(), STALLED_MS)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      clearTimeout(stalled)
      stalled = setTimeout(() => request.abort(), STALLED_MS)
      onProgress(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('loadend', () => {
      clearTimeout(stalled)
      const failure = failureOf(request)
      if (failure) reject(failure)
      else resolve()
    })
    request.open('PUT', url)
    request.setRequestHeader('content-type', file.type)
    request.send(file)
  })
}

function failureOf({ status, responseText }: XMLHttpRequest): InboxError | null {
  if (status >= 200 && status < 300) return null
  // Aborted, cut off, or a server that is not itself: to be tried again.
  if (status === 0 || status >= 500) return new InboxError('network', 'The file could not be sent.')
  const refusal = parsed(responseText)
  // It was there already: the answer to an earlier attempt was lost.
  if (refusal.statusCode === '409') return null
  return storageError({ message: refusal.message ?? 'The file was refused.', statusCode: refusal.statusCode ?? String(status) })
}

function parsed(text: string): { statusCode?: string; message?: string } {
  try {
    return (JSON.parse(text) ?? {}) as { statusCode?: string; message?: string }
  } catch {
    return {}
  }
}

const CODES: Readonly<Record<string, string>> = {
  '413': 'file_too_large',
  '415': 'file_type',
  '403': 'not_allowed',
  '404': 'file_not_found',
}

function storageError(error: { message: string; statusCode?: string | undefined; status?: number | undefined }): InboxError {
  const status = `${error.statusCode ?? error.status ?? ''}`
  if (status === '' || status.startsWith('5')) return new InboxError('network', 'The file storage could not be reached.')
  if (status === '401' || /jwt|token/i.test(error.message)) return new InboxError('unauthorized', 'The file storage refused the token.')
  return new InboxError('rejected', 'The file storage refused.', { code: CODES[status] ?? 'file_refused' })
}
