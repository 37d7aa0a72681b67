import { useId, type ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useWords } from '../InboxContext.ts'
import { Popover } from '../ui/Popover.tsx'
import { MenuChoice } from './MenuChoice.tsx'
import { common, type ThreadMenuProps } from './menuProps.ts'
import { orderedStages, stageName } from './stageName.ts'
import { useThreadChange } from './useThreadChange.ts'

/** Menu items: the clinic's stages, and none. */
export function StageItems({ threads }: { threads: readonly Thread[] }): ReactElement {
  const words = useWords()
  const change = useThreadChange()
  const stages = useInbox((snapshot) => snapshot.stages)
  const now = common(threads, ({ stage_key }) => stage_key)
  const ids = threads.map(({ id }) => id)
  return (
    <>
      {orderedStages(stages).map(({ stage_key: stage }) => (
        <MenuChoice key={stage} isOn={stage === now} onChoose={() => void change(ids, { is: 'stage', stage })}>
          <bdi>{stageName(stages, stage)}</bdi>
        </MenuChoice>
      ))}
      <MenuChoice isOn={now === null} onChoose={() => void change(ids, { is: 'stage', stage: null })}>
        {words.t('stage.none')}
      </MenuChoice>
    </>
  )
}

export function StageMenu({ threads, ...button }: ThreadMenuProps): ReactElement {
  const words = useWords()
  return (
    <Popover {...button} id={useId()} kind="menu" label={words.t('details.stage')}>
      <StageItems threads={threads} />
    </Popover>
  )
}
