import { useCallback, useEffect, useState } from 'react'
import { InboxError } from '../../errors.ts'
import type { Message } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'

/*
 *   loading ──▶ ready
 *      ├──────▶ away      the network or the server: may be tried again
 *      └──────▶ missing   no such file, or it lies with somebody else
 */
export type MediaAddress = { is: 'loading' } | { is: 'ready'; url: string } | { is: 'away' } | { is: 'missing' }

const loading: MediaAddress = { is: 'loading' }

/** Where to show a message's file from, asked for when the message comes into view. */
export function useMediaAddress(message: Message): { address: MediaAddress; retry: () => void } {
  const { inbox } = useScope()
  const [asked, setAsked] = useState({ of: '', address: loading, round: 0 })
  const key = `${message.message_id} ${message.media_url} ${message.local?.is ?? 'sent'}`
  const { round } = asked

  useEffect(() => {
    let current = true
    const tell = (address: MediaAddress): void => {
      if (current) setAsked({ of: key, address, round })
    }
    inbox.attachments.open(message).then(
      (url) => tell(url === null ? { is: 'missing' } : { is: 'ready', url }),
      (error: unknown) => tell({ is: error instanceof InboxError && error.kind === 'rejected' ? 'missing' : 'away' }),
    )
    return () => {
      current = false
    }
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for what of the message matters here
  }, [inbox, key, round])

  const retry = useCallback(() => setAsked((before) => ({ ...before, address: loading, round: before.round + 1 })), [])
  return { address: asked.of === key ? asked.address : loading, retry }
}
