import { useCallback, useState } from 'react'
import { FILE_LIMIT_BYTES, refusalOf, type FileRefusal } from '../../sync/attachments/attachment.ts'
import type { ThreadId } from '../../model.ts'
import type { MessageKey } from '../i18n/ptBR.ts'
import { useScope, useUi } from '../InboxContext.ts'

export interface AttachedFiles {
  files: readonly File[]
  /** Why the last ones chosen were not all taken, in words. */
  problem: string | null
  add: (files: readonly File[]) => void
  remove: (file: File) => void
  /** Hands the files over to be sent; puts them back when they were not stored. */
  take: () => readonly File[]
}

const NONE: readonly File[] = []

const REASONS: Record<FileRefusal, MessageKey> = {
  file_type: 'media.file_type',
  file_empty: 'media.file_empty',
  file_too_large: 'media.file_too_large',
}

/** The files that will go with this conversation's answer. They outlive a look at another one, not the page. */
export function useAttached(threadId: ThreadId): AttachedFiles {
  const { ui, words } = useScope()
  const files = useUi((state) => state.attached.get(threadId) ?? NONE)
  const [problem, setProblem] = useState<string | null>(null)

  const add = useCallback(
    (chosen: readonly File[]) => {
      const refused = chosen.flatMap((file) => {
        const reason = refusalOf(file)
        return reason ? [words.t(REASONS[reason], { name: file.name, limit: words.bytes(FILE_LIMIT_BYTES) })] : []
      })
      setProblem(refused.length > 0 ? refused.join(' ') : null)
      const before = ui.getState().attached.get(threadId) ?? NONE
      ui.getState().attach(threadId, [...before, ...chosen.filter((file) => refusalOf(file) === null)])
    },
    [ui, words, threadId],
  )

  return {
    files,
    problem,
    add,
    remove: (file) =>
      ui.getState().attach(
        threadId,
        files.filter((each) => each !== file),
      ),
    take: () => {
      ui.getState().attach(threadId, NONE)
      setProblem(null)
      return files
    },
  }
}
