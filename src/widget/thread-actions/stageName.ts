import type { StageRow } from '../../model.ts'

const metaOf = ({ metadata }: StageRow, key: string): unknown => metadata[key]

/** What people call a stage; its key where it has no name. */
export function stageName(stages: readonly StageRow[], key: string): string {
  const stage = stages.find(({ stage_key }) => stage_key === key)
  const label = stage && metaOf(stage, 'label')
  return typeof label === 'string' && label.trim() ? label : key
}

/** The stages in the order of the pipeline. */
export function orderedStages(stages: readonly StageRow[]): StageRow[] {
  const position = (stage: StageRow): number => {
    const at = metaOf(stage, 'position')
    return typeof at === 'number' ? at : Infinity
  }
  return stages.toSorted((a, b) => (position(a) === position(b) ? 0 : position(a) - position(b)))
}
