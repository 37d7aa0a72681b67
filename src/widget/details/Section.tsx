import { useState, type ReactElement, type ReactNode } from 'react'
import { Icon } from '../ui/Icon.tsx'

/** A part of the details that is made only once somebody opens it. */
export function Section({ title, children }: { title: string; children: ReactNode }): ReactElement {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="section" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="section__title">
        <h3>{title}</h3>
        <Icon name="chevron" size={14} />
      </summary>
      {isOpen && <div className="section__body">{children}</div>}
    </details>
  )
}
