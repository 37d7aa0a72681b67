import { useId, type ReactElement } from 'react'
import type { Priority } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Popover } from '../ui/Popover.tsx'
import { PRIORITIES } from '../views/filterWords.ts'
import { MenuChoice } from './MenuChoice.tsx'
import { common, type ThreadMenuProps } from './menuProps.ts'
import { PriorityMark } from './PriorityMark.tsx'
import { useThreadChange } from './useThreadChange.ts'

/** Menu items: urgent, high, medium, low. */
export function PriorityItems({ threads }: { threads: readonly Thread[] }): ReactElement {
  const words = useWords()
  const change = useThreadChange()
  const now = common(threads, ({ priority }) => priority)
  const ids = threads.map(({ id }) => id)
  return (
    <>
      {(Object.keys(PRIORITIES) as Priority[]).map((priority) => (
        <MenuChoice key={priority} isOn={priority === now} onChoose={() => void change(ids, { is: 'priority', priority })}>
          <PriorityMark priority={priority} />
          {words.t(PRIORITIES[priority])}
        </MenuChoice>
      ))}
    </>
  )
}

export function PriorityMenu({ threads, ...button }: ThreadMenuProps): ReactElement {
  const words = useWords()
  return (
    <Popover {...button} id={useId()} kind="menu" label={words.t('details.priority')}>
      <PriorityItems threads={threads} />
    </Popover>
  )
}
