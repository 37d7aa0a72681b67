import type { ReactElement } from 'react'
import type { EditableStage } from '../../../sync/server/slaRequests.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useSettings } from '../SettingsContext.ts'
import { StageItem } from './StageItem.tsx'
import { TabHead } from './TabHead.tsx'

/** The pipeline: stages in order, each with a promise of its own. */
export function StagesTab(): ReactElement {
  const { texts, draft, change } = useSettings()
  const { stages, rule } = draft
  const set = (next: EditableStage[]): void => change({ stages: next })
  function move(from: number, to: number): void {
    const next = [...stages]
    const [stage] = next.splice(from, 1)
    if (stage) next.splice(to, 0, stage)
    set(next)
  }
  const add = (): void =>
    set([
      ...stages,
      {
        stage_key: freeKey(stages),
        duration_minutes: rule.threshold_minutes || 60,
        reminder_offsets: rule.reminder_offsets,
        escalation_type: rule.escalation_type,
        escalation_target: rule.escalation_target,
        metadata: { label: texts.t('stages.new'), color: 'green' },
      },
    ])
  return (
    <>
      <TabHead title={texts.t('stages.title')} lead={texts.t('stages.lead')} />
      {stages.length === 0 && <p className="setting__hint">{texts.t('stages.none')}</p>}
      <ol className="stages">
        {stages.map((stage, place) => (
          <StageItem
            // oxlint-disable-next-line react/no-array-index-key -- a new stage's key changes while it is typed
            key={place}
            stage={stage}
            place={place}
            isLast={place === stages.length - 1}
            onChange={(next) => set(stages.map((each, index) => (index === place ? next : each)))}
            onMove={(to) => move(place, to)}
            onRemove={() => set(stages.filter((_, index) => index !== place))}
          />
        ))}
      </ol>
      <button type="button" className="button" onClick={add}>
        <Icon name="plus" size={14} />
        {texts.t('stages.add')}
      </button>
    </>
  )
}

function freeKey(stages: readonly EditableStage[]): string {
  const taken = new Set(stages.map(({ stage_key }) => stage_key))
  for (let number = stages.length + 1; ; number += 1) if (!taken.has(`stage-${number}`)) return `stage-${number}`
}
