import { useId, type ReactElement } from 'react'
import type { ThreadStatus } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Popover } from '../ui/Popover.tsx'
import { STATUSES } from '../views/filterWords.ts'
import { MenuChoice } from './MenuChoice.tsx'
import { common, type ThreadMenuProps } from './menuProps.ts'
import { useThreadChange } from './useThreadChange.ts'

/** Menu items: open, pending, resolved, closed. */
export function StatusItems({ threads }: { threads: readonly Thread[] }): ReactElement {
  const words = useWords()
  const change = useThreadChange()
  const now = common(threads, ({ status }) => status)
  const ids = threads.map(({ id }) => id)
  return (
    <>
      {(Object.keys(STATUSES) as ThreadStatus[]).map((status) => (
        <MenuChoice key={status} isOn={status === now} onChoose={() => void change(ids, { is: 'status', status })}>
          {words.t(STATUSES[status])}
        </MenuChoice>
      ))}
    </>
  )
}

export function StatusMenu({ threads, ...button }: ThreadMenuProps): ReactElement {
  const words = useWords()
  return (
    <Popover {...button} id={useId()} kind="menu" label={words.t('details.status')}>
      <StatusItems threads={threads} />
    </Popover>
  )
}
