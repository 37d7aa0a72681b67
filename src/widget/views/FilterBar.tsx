import { useId, type ReactElement } from 'react'
import { useInbox, useScope } from '../InboxContext.ts'
import { useShownView } from '../list/useThreadList.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'
import { filterChips } from './filterWords.ts'
import { SaveView } from './SaveView.tsx'

/** What narrows the list, each condition with a way out, and how to keep it as a view. */
export function FilterBar(): ReactElement | null {
  const { ui, words } = useScope()
  const id = useId()
  const { view, filter, isEdited } = useShownView()
  const members = useInbox((snapshot) => snapshot.members)
  const teams = useInbox((snapshot) => snapshot.teams)
  const stages = useInbox((snapshot) => snapshot.stages)
  const chips = filterChips(filter, view.saved ? {} : view.filter, { words, names: { members, teams, stages } })
  if (!isEdited && !view.saved) return null
  return (
    <div className="filterbar" role="group" aria-label={words.t('filter.chips')}>
      {chips.map((chip) => (
        <button
          key={chip.id}
          type="button"
          className="chip"
          aria-label={words.t('filter.remove', { filter: chip.label })}
          onClick={() => ui.getState().filterBy(chip.without)}
        >
          <bdi>{chip.label}</bdi>
          <Icon name="close" size={11} />
        </button>
      ))}
      <Popover
        id={id}
        kind="dialog"
        className="link filterbar__save"
        tool="save-view"
        label={words.t(view.saved ? 'view.edit' : 'view.save')}
        trigger={words.t(view.saved ? 'view.edit' : 'view.save')}
      >
        <SaveView />
      </Popover>
      {isEdited && (
        <button
          type="button"
          className="link"
          onClick={() => {
            ui.getState().filterBy(null)
            ui.getState().sortBy(null)
          }}
        >
          {words.t('filter.reset')}
        </button>
      )}
    </div>
  )
}
