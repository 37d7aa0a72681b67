import { useState } from 'react'
import type { ThreadId, UserId } from '../../model.ts'
import { useScope } from '../InboxContext.ts'
import { mentionsIn } from '../thread/markText.ts'
import type { DraftState } from './useDraft.ts'

export interface SendOptions {
  /** Reads the field once the device has answered. */
  typedSince: () => string
  /** The template that the text was made of. */
  templateId: string | undefined
  /** The conversation is done with it. */
  resolve: boolean
  /** The first goes with the text, the others after it. */
  files: readonly File[]
}

export interface Send {
  /** Sends what is typed. */
  send: (options: SendOptions) => Promise<void>
  /** The last message could not be stored; its text is back in the field. */
  failed: boolean
}

export function useSend(threadId: ThreadId, { draft, stored, take, sent, giveBack }: DraftState): Send {
  const { inbox, ui } = useScope()
  const [failed, setFailed] = useState(false)

  function mentioned(body: string): UserId[] {
    const members = [...inbox.getSnapshot().members.values()]
    const named = new Set(
      mentionsIn(
        body,
        members.map(({ display_name }) => display_name),
      ).map(({ name }) => name),
    )
    return members.filter(({ display_name }) => named.has(display_name)).map(({ user_id }) => user_id)
  }

  async function send({ typedSince, templateId, resolve, files }: SendOptions): Promise<void> {
    const { mode, replyTo } = draft
    const body = draft.body.trim()
    const isNote = mode === 'note'
    const mentions = isNote ? mentioned(body) : []
    // Taken before it is stored, or a second Enter would send it twice.
    const made = stored()
    take()
    setFailed(false)
    try {
      await inbox.sendMessage({
        threadId,
        body,
        direction: isNote ? 'internal' : 'outbound',
        draft: made,
        ...(replyTo && { replyTo }),
        ...(mentions.length > 0 && { mentions }),
        ...(templateId && { templateId }),
        ...(files[0] && { file: files[0] }),
      })
      for (const file of files.slice(1)) await inbox.sendMessage({ threadId, body: '', direction: 'outbound', draft: made, file })
      sent()
    } catch {
      setFailed(true)
      const since = typedSince().trim()
      giveBack({ ...draft, body: since ? `${body}\n${since}` : body })
      ui.getState().attach(threadId, files)
      return
    }
    // The answer is on its way whatever becomes of this.
    if (resolve) await inbox.setStatus(threadId, 'resolved').catch(() => undefined)
  }

  return { send, failed }
}
