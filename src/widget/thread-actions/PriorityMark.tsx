import type { ReactElement } from 'react'
import type { Priority } from '../../model.ts'

const DRAWINGS: Record<Priority, string> = {
  urgent: 'm3 7.5 4-4 4 4M3 11.5l4-4 4 4',
  high: 'm3 9 4-4 4 4',
  medium: 'M3 7h8',
  low: 'm3 5 4 4 4-4',
}

/** A priority by its shape: two arrows up, one, a line, an arrow down. Its word stands beside it or is read aloud. */
export function PriorityMark({ priority }: { priority: Priority }): ReactElement {
  return (
    <svg className="priority" data-priority={priority} width="14" height="14" viewBox="0 0 14 14" fill="none" aria-hidden="true">
      <path d={DRAWINGS[priority]} stroke="currentColor" strokeWidth="1.8" strokeLinecap="round" strokeLinejoin="round" />
    </svg>
  )
}
