import type { MessageKind, Priority, ThreadStatus } from '../../../src/model.ts'

/** A conversation as a story, told in minutes before now. */
export interface SeedConversation {
  /** Null = nobody knows yet who writes from this number. */
  patient: { name: string; email?: string; notes?: string } | null
  phone: string
  /** A member's key. */
  assignedTo: string | null
  status?: ThreadStatus
  priority?: Priority
  stage?: string
  tags?: string[]
  /** How many of the newest messages from the patient nobody has read yet. */
  unread?: number
  lines: SeedLine[]
}

export interface SeedLine {
  minutesAgo: number
  /** `patient`, `system`, or a member's key. */
  by: string
  body?: string
  /** A private note. */
  note?: boolean
  kind?: MessageKind
  media?: { name: string; mime: string; size: number }
}

/** The patient writes. */
export const hears = (minutesAgo: number, body: string): SeedLine => ({ minutesAgo, by: 'patient', body })

/** A member answers. */
export const says = (minutesAgo: number, by: string, body: string): SeedLine => ({ minutesAgo, by, body })

/** A member leaves a note for colleagues. */
export const notes = (minutesAgo: number, by: string, body: string): SeedLine => ({ minutesAgo, by, body, note: true })
