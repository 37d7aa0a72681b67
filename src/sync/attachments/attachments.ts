import { InboxError } from '../../errors.ts'
import type { MessageId } from '../../model.ts'
import { createEmitter } from '../emitter.ts'
import type { Message } from '../inbox.ts'
import type { Clock } from '../ports.ts'
import type { Storage } from '../storage/storage.ts'
import { storagePathOf } from './attachment.ts'
import type { FileStore } from './fileStore.ts'
import { fileOfText } from './fileText.ts'

/** Addresses are asked for anew this long before they end. */
const MARGIN_MS = 5 * 60_000
const SECONDS = 3600

/** The files of messages, for whoever shows them. */
export interface Attachments {
  /**
   * An address to show a message's file from: this device's own while it waits, else one that is good for a while. Null where
   * there is no file, or it lies with somebody else. Rejects with `InboxError`: `network` while it can't be had.
   */
  open: (message: Pick<Message, 'message_id' | 'media_url' | 'media_mime' | 'local'>) => Promise<string | null>
  /** How much of a message's file has been sent, from 0 to 1; null while none is on its way from this tab. */
  progress: (messageId: MessageId) => number | null
  /** Called when `progress` says something else. */
  subscribe: (listener: () => void) => () => void
}

export interface AttachmentsOptions {
  storage: Storage
  files: FileStore
  clock: Clock
}

/** What a closed inbox must let go of, and what the uploader tells. */
export interface OwnAttachments extends Attachments {
  sent: (messageId: MessageId, fraction: number) => void
  close: () => void
}

export function createAttachments({ storage, files, clock }: AttachmentsOptions): OwnAttachments {
  const addresses = new Map<string, { address: string; untilMs: number }>()
  /** Files of this device by message: one address for each, for as long as the inbox lives. */
  const own = new Map<MessageId, string>()
  const fractions = new Map<MessageId, number>()
  const changed = createEmitter<void>()

  async function ofDevice(messageId: MessageId, mime: string | null): Promise<string | null> {
    const known = own.get(messageId)
    if (known) return known
    const row = await storage.read(['files'], (tx) => tx.get('files', messageId))
    if (!row) return null
    const address = URL.createObjectURL(fileOfText(row.content, mime ?? ''))
    own.set(messageId, address)
    return address
  }

  async function ofServer(path: string): Promise<string | null> {
    const known = addresses.get(path)
    if (known && known.untilMs > clock.monotonicMs()) return known.address
    const address = await files.addressOf(path, SECONDS)
    if (address) addresses.set(path, { address, untilMs: clock.monotonicMs() + SECONDS * 1000 - MARGIN_MS })
    return address
  }

  return {
    open: async ({ message_id, media_url, media_mime, local }) => {
      const path = storagePathOf(media_url)
      if (path === null) return null
      const here = own.get(message_id) ?? (local ? await ofDevice(message_id, media_mime) : null)
      if (here) return here
      const address = await ofServer(path)
      if (address === null && local) throw new InboxError('rejected', 'The file is not there any more.', { code: 'file_not_found' })
      return address
    },
    progress: (messageId) => fractions.get(messageId) ?? null,
    subscribe: changed.on,
    sent: (messageId, fraction) => {
      if (fraction >= 1) fractions.delete(messageId)
      else fractions.set(messageId, fraction)
      changed.emit()
    },
    close: () => {
      for (const address of own.values()) URL.revokeObjectURL(address)
      own.clear()
      addresses.clear()
    },
  }
}
