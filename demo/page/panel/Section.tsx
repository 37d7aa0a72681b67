import { useId } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** One tool of the panel, folded or open. */
export function Section({
  id: anchor,
  title,
  aside,
  open = true,
  children,
}: {
  /** Where the tour finds it. */
  id?: string
  title: string
  aside?: ReactNode
  open?: boolean
  children: ReactNode
}): ReactElement {
  const id = useId()
  return (
    <details id={anchor} className="tool" open={open} aria-labelledby={id}>
      <summary>
        <h2 id={id}>{title}</h2>
        {aside}
      </summary>
      <div className="tool-body">{children}</div>
    </details>
  )
}
