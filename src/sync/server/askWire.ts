import type { PatientRow, StoryPage } from '../../workspace.ts'
import { list, record, rows } from './assertWire.ts'

/* What comes back from the functions behind `ask`, asserted. */

const PATIENT = { id: 'string', full_name: 'string' } as const
const ENTRY = { is: 'string', id: 'string', happened_at: 'string', kind: 'string' } as const

export function patientRow(value: unknown): PatientRow {
  return rows([value], 'patient', PATIENT)[0] as unknown as PatientRow
}

export function patientRows(value: unknown): PatientRow[] {
  return rows(value, 'patients', PATIENT) as unknown as PatientRow[]
}

/** Kinds of entries that a later server adds are for later clients. */
export function storyPage(value: unknown): StoryPage {
  const page = record(value, 'story')
  const entries = rows(list(page['entries'], 'story'), 'story', ENTRY).filter(({ is }) => is === 'change' || is === 'sla')
  return { entries: entries as unknown as StoryPage['entries'], next: typeof page['next'] === 'string' ? page['next'] : null }
}
