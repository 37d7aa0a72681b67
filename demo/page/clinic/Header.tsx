import { useEffect, useRef } from 'react'
import type { ReactElement } from 'react'
import type { DemoMember } from '../../demoProject.ts'
import { Avatar } from './Avatar.tsx'
import { Navigation } from './Navigation.tsx'
import { roleNames } from './roleNames.ts'
import type { View } from './views.ts'

interface HeaderProps {
  tenantName: string
  members: readonly DemoMember[]
  member: DemoMember
  view: View
  unread: number
  become: (member: DemoMember) => void
}

/** The clinic's header: its name, its views, and who is signed in. */
export function Header({ tenantName, members, member, view, unread, become }: HeaderProps): ReactElement {
  const menu = useRef<HTMLDetailsElement>(null)
  useClosesOutside(menu)

  function choose(next: DemoMember): void {
    if (menu.current) menu.current.open = false
    if (next.id !== member.id) become(next)
  }

  return (
    <header className="header">
      <a className="brand" href="#/conversas">
        <span className="mark" aria-hidden="true" />
        {tenantName}
      </a>
      <Navigation view={view} unread={unread} />
      <details className="account" ref={menu}>
        <summary aria-label={`${member.displayName}, ${roleNames[member.role] ?? member.role}. Trocar de pessoa`}>
          <span className="account-name">{member.displayName}</span>
          <Avatar name={member.displayName} />
        </summary>
        <div className="account-menu">
          {/* On a phone the views move in here, so that the inbox gets the height. */}
          <Navigation view={view} unread={unread} />
          <p>Entrar como</p>
          {members.map((each) => (
            <button key={each.id} type="button" aria-pressed={each.id === member.id} onClick={() => choose(each)}>
              <Avatar name={each.displayName} />
              <span>
                <b>{each.displayName}</b>
                <small>{roleNames[each.role] ?? each.role}</small>
              </span>
            </button>
          ))}
        </div>
      </details>
    </header>
  )
}

function useClosesOutside(menu: React.RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const close = (event: Event) => {
      const left = event instanceof KeyboardEvent ? event.key === 'Escape' : !menu.current?.contains(event.target as Node)
      if (menu.current?.open && left) menu.current.open = false
    }
    const closeAlways = () => {
      if (menu.current) menu.current.open = false
    }
    addEventListener('pointerdown', close)
    addEventListener('keydown', close)
    addEventListener('hashchange', closeAlways)
    return () => {
      removeEventListener('pointerdown', close)
      removeEventListener('keydown', close)
      removeEventListener('hashchange', closeAlways)
    }
  }, [menu])
}
