import { useRef, type ReactElement } from 'react'
import { ACCEPTED_TYPES } from '../../sync/attachments/attachment.ts'
import { useWords } from '../InboxContext.ts'

/** Chooses files for the answer. */
export function AttachButton({ onFiles }: { onFiles: (files: readonly File[]) => void }): ReactElement {
  const words = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button
        type="button"
        className="tool"
        data-tool="attach"
        aria-label={words.t('media.attachLong')}
        onClick={() => input.current?.click()}
      >
        {words.t('media.attach')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED_TYPES.join(',')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])])
          // The same file may be chosen again after it was taken away.
          event.target.value = ''
        }}
      />
    </>
  )
}
