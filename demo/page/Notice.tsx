import type { ReactElement } from 'react'

/** A sentence in the middle of the page, with one action at most. */
export function Notice({
  title,
  text,
  action,
}: {
  title: string
  text: string
  action?: { label: string; run: () => void }
}): ReactElement {
  return (
    <div className="notice" role="alert">
      <h2>{title}</h2>
      <p>{text}</p>
      {action && (
        <button type="button" className="button primary" onClick={action.run}>
          {action.label}
        </button>
      )}
    </div>
  )
}
