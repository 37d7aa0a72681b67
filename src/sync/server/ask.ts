import { InboxError } from '../../errors.ts'
import type { PatientId, ThreadId } from '../../model.ts'
import type { PatientRow, StoryPage } from '../../workspace.ts'
import { patientRow, patientRows, storyPage } from './askWire.ts'
import type { Backend } from './backend.ts'
import { foundPage, type FoundPage } from '../search/searchWire.ts'
import { slaRequests, type SlaRequests } from './slaRequests.ts'

/**
 * Questions that only the server can answer, and what it must do at once. Each rejects with an `InboxError`: `network`
 * while offline, `rejected` with the server's own name for why not, and the rest as everywhere.
 */
export interface Ask extends SlaRequests {
  /** By name or number, the likeliest first; at most 20. */
  searchPatients: (query: string) => Promise<PatientRow[]>
  /** With e-mail and notes. */
  patient: (patientId: PatientId) => Promise<PatientRow>
  /** Asked again in the same words after a failure, it makes no second patient: the answer alone may have been lost. */
  createPatient: (patient: { fullName: string; phone?: string; email?: string }) => Promise<PatientId>
  /** What was done to a thread, newest first, page by page. */
  threadStory: (threadId: ThreadId, page?: { before?: string | null; limit?: number }) => Promise<StoryPage>
  /** Messages by their words, people by name or number, in all that this person may see; newest first, page by page. */
  searchMessages: (query: string, page?: { before?: string | null; limit?: number }) => Promise<FoundPage>
}

const NAMES: Record<keyof Ask, true> = {
  searchPatients: true,
  patient: true,
  createPatient: true,
  threadStory: true,
  searchMessages: true,
  saveRule: true,
  zones: true,
  zone: true,
  breaches: true,
}
/** All of them, for an inbox that waits for its engine. */
export const ASK_NAMES: readonly (keyof Ask)[] = Object.keys(NAMES) as (keyof Ask)[]

export interface AskOptions {
  backend: Pick<Backend, 'call'>
  online: () => boolean
  newId: () => string
}

export function createAsk({ backend, online, newId }: AskOptions): Ask {
  /** Ids of patients that the server may have made already. */
  const drawn = new Map<string, string>()

  async function call(name: string, args: Record<string, unknown>): Promise<unknown> {
    if (!online()) throw new InboxError('network', 'This needs the server, and the device is offline.', { code: 'offline' })
    return backend.call(name, args)
  }

  return {
    ...slaRequests(call),
    searchPatients: async (query) => patientRows(await call('inbox_search_patients', { p_query: query, p_limit: 20 })),
    patient: async (patientId) => patientRow(await call('inbox_patient', { p_patient_id: patientId })),
    createPatient: async ({ fullName, phone = null, email = null }: { fullName: string; phone?: string | null; email?: string | null }) => {
      const words = JSON.stringify([fullName, phone, email])
      const id = drawn.get(words) ?? newId()
      drawn.set(words, id)
      const made = patientRow(await call('inbox_create_patient', { p_id: id, p_full_name: fullName, p_phone: phone, p_email: email }))
      drawn.delete(words)
      return made.id
    },
    threadStory: async (threadId, { before = null, limit = 50 } = {}) =>
      storyPage(await call('inbox_thread_story', { p_thread_id: threadId, p_before: before, p_limit: limit })),
    searchMessages: async (query, { before = null, limit = 20 } = {}) =>
      foundPage(await call('inbox_search', { p_query: query, p_before: before, p_limit: limit })),
  }
}
