import { useId, type ReactElement } from 'react'
import { useWords } from '../InboxContext.ts'
import { useLaterParts } from '../later/useLater.ts'
import { useShownView } from '../list/useThreadList.ts'
import { Icon } from '../ui/Icon.tsx'
import { Popover } from '../ui/Popover.tsx'

/** Order, filter and density of the list. */
export function FilterMenu(): ReactElement {
  const words = useWords()
  const id = useId()
  const later = useLaterParts()
  const { isEdited } = useShownView()
  return (
    <Popover
      id={id}
      kind="dialog"
      className="icon-button order"
      tool="filter"
      label={words.t('filter')}
      triggerLabel={words.t(isEdited ? 'filter.active' : 'filter')}
      trigger={
        <>
          <Icon name="filter" />
          {isEdited && <span className="order__dot" />}
        </>
      }
    >
      {later && <later.FilterPanel />}
    </Popover>
  )
}
