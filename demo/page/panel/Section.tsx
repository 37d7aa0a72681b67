import { useId } from 'react'
import type { ReactElement, ReactNode } from 'react'

/** One tool of the panel, folded or open. */
export function Section({
  title,
  aside,
  open = true,
  children,
}: {
  title: string
  aside?: ReactNode
  open?: boolean
  children: ReactNode
}): ReactElement {
  const id = useId()
  return (
    <details className="tool" open={open} aria-labelledby={id}>
      <summary>
        <h2 id={id}>{title}</h2>
        {aside}
      </summary>
      <div className="tool-body">{children}</div>
    </details>
  )
}
