import type { ReactElement } from 'react'
import { Icon, type IconName } from '../ui/Icon.tsx'

export interface EmptyStateProps {
  icon: IconName
  text: string
  action?: string
  onAction?: () => void
}

/** One sentence and one action. */
export function EmptyState({ icon, text, action, onAction }: EmptyStateProps): ReactElement {
  return (
    <div className="empty">
      <span className="empty__mark">
        <Icon name={icon} size={22} />
      </span>
      <p className="empty__text">{text}</p>
      {action && (
        <button type="button" className="button" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  )
}
