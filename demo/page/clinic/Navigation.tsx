import type { ReactElement } from 'react'
import { views } from './views.ts'
import type { View } from './views.ts'

/** The clinic's views; conversations with the count that the inbox tells. */
export function Navigation({ view, unread }: { view: View; unread: number }): ReactElement {
  return (
    <nav className="nav" aria-label="Principal">
      {views.map(({ view: name, label }) => (
        <a key={name} href={`#/${name}`} aria-current={view === name ? 'page' : undefined}>
          {label}
          {name === 'conversas' && unread > 0 && (
            <span className="count" aria-label={`${unread} não lidas`}>
              {unread}
            </span>
          )}
        </a>
      ))}
    </nav>
  )
}
