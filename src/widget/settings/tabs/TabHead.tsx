import type { ReactElement } from 'react'

export function TabHead({ title, lead }: { title: string; lead: string }): ReactElement {
  return (
    <div className="settings__head">
      <h3 className="settings__title">{title}</h3>
      <p className="settings__lead">{lead}</p>
    </div>
  )
}
