import { useEffect, type ReactElement } from 'react'
import { useScope, useUi } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'

const SHOWN_MS = 10_000

/** What was just done to threads, and the way back. */
export function UndoNotice(): ReactElement {
  const { ui, words } = useScope()
  const notice = useUi((state) => state.notice)
  useEffect(() => {
    if (!notice) return undefined
    const timer = setTimeout(() => ui.getState().notify(null), SHOWN_MS)
    return () => clearTimeout(timer)
  }, [notice, ui])
  return (
    <div role="status" className="notice-place">
      {notice && (
        <div className="notice" part="toast">
          <span className="notice__text">{notice.text}</span>
          <button
            type="button"
            className="notice__undo"
            onClick={() => {
              ui.getState().notify(null)
              void notice.undo()
            }}
          >
            {words.t('undo')}
          </button>
          <button type="button" className="icon-button" aria-label={words.t('close')} onClick={() => ui.getState().notify(null)}>
            <Icon name="close" size={14} />
          </button>
        </div>
      )}
    </div>
  )
}
