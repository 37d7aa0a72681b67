import { useId, type ReactElement } from 'react'
import type { TeamId, UserId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope, useWords } from '../InboxContext.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Popover } from '../ui/Popover.tsx'
import { MenuChoice } from './MenuChoice.tsx'
import { common, type ThreadMenuProps } from './menuProps.ts'
import { tagDot } from './tagColor.ts'
import { useThreadChange } from './useThreadChange.ts'

/** Menu items: me first, the others by name, then teams; nobody last. */
export function AssignItems({ threads }: { threads: readonly Thread[] }): ReactElement {
  const { words } = useScope()
  const change = useThreadChange()
  const members = useInbox((snapshot) => snapshot.members)
  const me = useInbox((snapshot) => snapshot.me)
  const ids = threads.map(({ id }) => id)
  const assignee = common(threads, ({ assigned_to }) => assigned_to)
  const others = [...members.values()]
    .filter(({ status, user_id }) => status === 'active' && user_id !== me?.user_id)
    .sort((a, b) => a.display_name.localeCompare(b.display_name, words.locale))
  const assign = (userId: UserId | null): void => void change(ids, { is: 'assignee', userId })
  return (
    <>
      {(me ? [me, ...others] : others).map(({ user_id, display_name }) => (
        <MenuChoice key={user_id} isOn={user_id === assignee} onChoose={() => assign(user_id)}>
          <Avatar id={user_id} name={display_name} size="small" />
          <bdi>{user_id === me?.user_id && assignee !== user_id ? words.t('assignMeLong') : display_name}</bdi>
        </MenuChoice>
      ))}
      {assignee !== null && (
        <button type="button" role="menuitem" className="menu__item" onClick={() => assign(null)}>
          {words.t('unassign')}
        </button>
      )}
      <TeamItems threads={threads} />
    </>
  )
}

function TeamItems({ threads }: { threads: readonly Thread[] }): ReactElement | null {
  const { words } = useScope()
  const change = useThreadChange()
  const teams = useInbox((snapshot) => snapshot.teams)
  const ids = threads.map(({ id }) => id)
  const team = common(threads, ({ team_id }) => team_id)
  if (teams.size === 0) return null
  const assign = (teamId: TeamId | null): void => void change(ids, { is: 'team', teamId })
  return (
    <div role="group" aria-label={words.t('teams')}>
      <hr className="menu__line" />
      {[...teams.values()].map(({ id, name, color }) => (
        <MenuChoice key={id} isOn={id === team} onChoose={() => assign(id)}>
          <span className="tag__dot" style={{ background: tagDot(color) }} />
          <bdi>{name}</bdi>
        </MenuChoice>
      ))}
      {team !== null && (
        <button type="button" role="menuitem" className="menu__item" onClick={() => assign(null)}>
          {words.t('teams.none')}
        </button>
      )}
    </div>
  )
}

export function AssignMenu({ threads, ...button }: ThreadMenuProps): ReactElement {
  const words = useWords()
  return (
    <Popover {...button} id={useId()} kind="menu" label={words.t('assignMenu')}>
      <AssignItems threads={threads} />
    </Popover>
  )
}
