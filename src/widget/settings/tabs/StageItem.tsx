import { useId, type ReactElement } from 'react'
import type { EditableStage } from '../../../sync/server/slaRequests.ts'
import { minutesInWords } from '../../i18n/slaWords.ts'
import { useWords } from '../../InboxContext.ts'
import { Icon } from '../../ui/Icon.tsx'
import { stageLabel } from '../draft/draft.ts'
import { Escalation } from '../fields/Escalation.tsx'
import { Field } from '../fields/Field.tsx'
import { MinutesField } from '../fields/MinutesField.tsx'
import { Reminders } from '../fields/Reminders.tsx'
import { useSettings } from '../SettingsContext.ts'

const COLORS = ['green', 'blue', 'violet', 'rose', 'amber', 'gray'] as const

export interface StageItemProps {
  stage: EditableStage
  place: number
  isLast: boolean
  onChange: (stage: EditableStage) => void
  onMove: (to: number) => void
  onRemove: () => void
}

export function StageItem({ stage, place, isLast, onChange, onMove, onRemove }: StageItemProps): ReactElement {
  const words = useWords()
  const { texts, saved, problems } = useSettings()
  const label = stageLabel(stage)
  const isNew = !saved.stages.some(({ stage_key }) => stage_key === stage.stage_key)
  const prefix = `stages.${place}.`
  const isWrong = [...problems.keys()].some((field) => field.startsWith(prefix))
  const set = (change: Partial<EditableStage>): void => onChange({ ...stage, ...change })
  return (
    <li className="stage">
      <details className="stage__box" open={isNew || isWrong || undefined}>
        <summary className="stage__summary">
          <span className="stage__dot" data-color={stage.metadata['color']} aria-hidden="true" />
          <bdi className="stage__name">{label}</bdi>
          <span className="stage__time">{minutesInWords(stage.duration_minutes || 0, words)}</span>
        </summary>
        <div className="stage__form">
          <LabelAndKey stage={stage} prefix={prefix} isNew={isNew} onChange={set} />
          <Colors stage={stage} onChange={(color) => set({ metadata: { ...stage.metadata, color } })} />
          <MinutesField
            field={`${prefix}duration_minutes`}
            label={texts.t('stages.duration')}
            value={stage.duration_minutes}
            max={43_200}
            onChange={(duration_minutes) => set({ duration_minutes })}
          />
          <Reminders
            field={`${prefix}reminder_offsets`}
            offsets={stage.reminder_offsets}
            onChange={(reminder_offsets) => set({ reminder_offsets })}
          />
          <Escalation value={stage} prefix={prefix} onChange={set} />
        </div>
      </details>
      <span className="stage__actions">
        <MoveButton icon="up" label={texts.t('stages.up', { stage: label })} disabled={place === 0} onClick={() => onMove(place - 1)} />
        <MoveButton icon="down" label={texts.t('stages.down', { stage: label })} disabled={isLast} onClick={() => onMove(place + 1)} />
        <button
          type="button"
          className="icon-button icon-button--small"
          aria-label={texts.t('stages.remove', { stage: label })}
          onClick={onRemove}
        >
          <Icon name="trash" size={14} />
        </button>
      </span>
    </li>
  )
}

/** Kept in reach when it can't be used: the keyboard must not lose its place at the end of a list. */
function MoveButton(props: { icon: 'up' | 'down'; label: string; disabled: boolean; onClick: () => void }): ReactElement {
  const { icon, label, disabled, onClick } = props
  return (
    <button
      type="button"
      className="icon-button icon-button--small"
      aria-label={label}
      aria-disabled={disabled}
      onClick={() => {
        if (!disabled) onClick()
      }}
    >
      <Icon name={icon} size={14} />
    </button>
  )
}

interface LabelAndKeyProps {
  stage: EditableStage
  prefix: string
  isNew: boolean
  onChange: (change: Partial<EditableStage>) => void
}

function LabelAndKey({ stage, prefix, isNew, onChange }: LabelAndKeyProps): ReactElement {
  const { texts } = useSettings()
  const label = typeof stage.metadata['label'] === 'string' ? stage.metadata['label'] : ''
  return (
    <>
      <Field field={`${prefix}label`} label={texts.t('stages.label')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            value={label}
            onChange={(event) => onChange({ metadata: { ...stage.metadata, label: event.target.value } })}
          />
        )}
      </Field>
      <Field field={`${prefix}stage_key`} label={texts.t('stages.key')} hint={texts.t('stages.keyHint')}>
        {(ids) => (
          <input
            {...ids}
            className="input"
            value={stage.stage_key}
            readOnly={!isNew}
            spellCheck={false}
            onChange={(event) => onChange({ stage_key: event.target.value })}
          />
        )}
      </Field>
    </>
  )
}

function Colors({ stage, onChange }: { stage: EditableStage; onChange: (color: string) => void }): ReactElement {
  const { texts } = useSettings()
  const name = useId()
  return (
    <fieldset className="setting">
      <legend className="setting__label">{texts.t('stages.color')}</legend>
      <div className="colors">
        {COLORS.map((color) => (
          <label key={color} className="colors__one" data-color={color}>
            <input
              type="radio"
              name={name}
              className="colors__input"
              checked={stage.metadata['color'] === color}
              onChange={() => onChange(color)}
            />
            <span className="stage__dot" data-color={color} aria-hidden="true" />
            <span className="sr-only">{texts.t(`color.${color}`)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
