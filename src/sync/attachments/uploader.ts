import { InboxError } from '../../errors.ts'
import type { MessageId, ThreadId } from '../../model.ts'
import { delayAfter } from '../timing/backoff.ts'
import type { Change } from '../view/change.ts'
import { threadOf, type OutboxEntry } from '../push/mutation.ts'
import { settle } from '../push/outbox.ts'
import type { Random, Timers } from '../ports.ts'
import { createRetryLoop, type RetryLoop } from '../timing/retryLoop.ts'
import type { Storage } from '../storage/storage.ts'
import { storagePathOf, type Media } from './attachment.ts'
import type { FileStore } from './fileStore.ts'
import { fileOfText } from './fileText.ts'

export interface UploaderOptions {
  storage: Storage
  files: Pick<FileStore, 'upload'>
  timers: Timers
  random: Random
  onProgress: (messageId: MessageId, fraction: number) => void
  /** A message was refused with its file. */
  onChange: (change: Change) => void
  /** A file is there: its message may go. */
  onUploaded: () => void
  onFailure: (error: InboxError) => void
}

/** Whether a queued message waits for its file to be on the server. */
function isAwaitingFile(entry: OutboxEntry): boolean {
  return entry.state === 'queued' && entry.name === 'send_message' && entry.args.media !== undefined && !entry.uploaded
}

/** What may go now, in order: a message waits for its file, and what was written to the same patient after it waits too. */
export function withoutAwaitingFiles(queued: readonly OutboxEntry[]): OutboxEntry[] {
  const held = new Set<ThreadId | null>()
  return queued.filter((entry) => {
    const threadId = threadOf(entry)
    if (isAwaitingFile(entry)) held.add(threadId)
    return threadId === null || !held.has(threadId)
  })
}

/**
 * Brings the files of queued messages to the server, one after the other, oldest first; a reload resumes with the file that
 * was under way. A file that is refused is its message's refusal: shown, kept, and in nobody's way.
 */
export function createUploader({
  storage,
  files,
  timers,
  random,
  onProgress,
  onChange,
  onUploaded,
  onFailure,
}: UploaderOptions): RetryLoop {
  async function work(): Promise<void> {
    for (;;) {
      const next = await nextFile(storage)
      if (!next) return
      const { id, messageId, media, content } = next
      try {
        if (content === null) throw new InboxError('rejected', 'The file is no longer on this device.', { code: 'file_not_found' })
        onProgress(messageId, 0)
        await files.upload(storagePathOf(media.url) ?? '', fileOfText(content, media.mime), (fraction) => onProgress(messageId, fraction))
        await storage.write(['outbox'], async (tx) => {
          const entry = await tx.get('outbox', id)
          // Discarded meanwhile: nothing to remember.
          if (entry) await tx.put('outbox', [{ ...entry, uploaded: true }])
        })
        onUploaded()
      } catch (reason) {
        if (!(reason instanceof InboxError) || reason.kind !== 'rejected') throw reason
        onChange(await settle(storage, [{ id, status: 'rejected', error: { code: reason.code ?? 'file_refused', hint: null } }]))
      }
    }
  }

  return createRetryLoop({ work, timers, onFailure, delayAfter: (error, attempt) => delayAfter(error, { attempt, random }) })
}

interface NextFile {
  id: number
  messageId: MessageId
  media: Media
  content: string | null
}

function nextFile(storage: Storage): Promise<NextFile | null> {
  return storage.read(['outbox', 'files'], async (tx) => {
    for (const entry of await tx.all('outbox')) {
      if (entry.name !== 'send_message' || !isAwaitingFile(entry)) continue
      const media = entry.args.media
      if (!media) continue
      const messageId = entry.args.message_id
      return { id: entry.id, messageId, media, content: (await tx.get('files', messageId))?.content ?? null }
    }
    return null
  })
}
