import { InboxError } from '../../errors.ts'
import type { MessageId, MessageKind, TenantId } from '../../model.ts'

/** The largest file that WhatsApp delivers, in bytes; the bucket refuses larger ones too. */
export const FILE_LIMIT_BYTES = 16_777_216

/** Where the bucket's files are named from, in a message's `media_url`. */
export const STORAGE_SCHEME = 'storage://inbox-media/'

export type MediaKind = Extract<MessageKind, 'image' | 'audio' | 'video' | 'document'>

/** A file as a message names it. */
export interface Media {
  kind: MediaKind
  url: string
  name: string
  mime: string
  size: number
}

const DOCUMENTS: ReadonlySet<string> = new Set([
  'application/pdf',
  'text/plain',
  'text/csv',
  'application/msword',
  'application/vnd.ms-excel',
  'application/vnd.ms-powerpoint',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
])
const PLAYED: Readonly<Record<string, MediaKind>> = {
  'image/jpeg': 'image',
  'image/png': 'image',
  'image/webp': 'image',
  'image/gif': 'image',
  'audio/aac': 'audio',
  'audio/amr': 'audio',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/ogg': 'audio',
  'audio/webm': 'audio',
  'video/mp4': 'video',
  'video/3gpp': 'video',
  'video/webm': 'video',
}

/** What a file picker may offer. */
export const ACCEPTED_TYPES: readonly string[] = [...Object.keys(PLAYED), ...DOCUMENTS]

export type FileRefusal = 'file_type' | 'file_empty' | 'file_too_large'

const mimeOf = ({ type }: Pick<File, 'type'>): string => type.split(';')[0]?.trim().toLowerCase() ?? ''

/** Why WhatsApp would not deliver a file; null when it would. */
export function refusalOf(file: Pick<File, 'type' | 'size'>): FileRefusal | null {
  const mime = mimeOf(file)
  if (!PLAYED[mime] && !DOCUMENTS.has(mime)) return 'file_type'
  if (file.size === 0) return 'file_empty'
  return file.size > FILE_LIMIT_BYTES ? 'file_too_large' : null
}

/**
 * A file as the message with this id will name it. The path holds ids alone: what the person called the file travels in
 * `name`. Rejects with `InboxError('rejected')`, code `file_too_large`, `file_empty` or `file_type`, before anything is stored.
 */
export function mediaOf(
  file: Pick<File, 'name' | 'type' | 'size'>,
  { tenantId, messageId }: { tenantId: TenantId; messageId: MessageId },
): Media {
  const refusal = refusalOf(file)
  if (refusal)
    throw new InboxError('rejected', `WhatsApp does not deliver this file; at most ${FILE_LIMIT_BYTES} bytes.`, { code: refusal })
  const mime = mimeOf(file)
  const extension =
    /\.([a-z0-9]{1,8})$/i.exec(file.name)?.[1]?.toLowerCase() ??
    mime
      .split('/')[1]
      ?.replace(/[^a-z0-9]/g, '')
      .slice(0, 8)
  return {
    kind: PLAYED[mime] ?? 'document',
    url: `${STORAGE_SCHEME}${tenantId}/${messageId}/1.${extension ?? 'bin'}`,
    name: file.name.slice(0, 200),
    mime,
    size: file.size,
  }
}

/** The bucket's path behind a message's `media_url`; null when the file lies elsewhere. */
export function storagePathOf(url: string | null): string | null {
  return url?.startsWith(STORAGE_SCHEME) ? url.slice(STORAGE_SCHEME.length) : null
}
