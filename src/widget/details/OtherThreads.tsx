import { useMemo, type ReactElement } from 'react'
import type { PatientId, ThreadId } from '../../model.ts'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { contactTitle } from '../list/contact.ts'
import { useMinute } from '../list/useThreadList.ts'
import { STATUSES } from '../views/filterWords.ts'

const SHOWN = 5
const digits = (number: string | null): string => number?.replace(/\D/g, '') ?? ''

/** Other conversations with the same patient, or from the same number: newest first. */
export function OtherThreads({ thread }: { thread: Thread }): ReactElement | null {
  const { ui, words } = useScope()
  const now = useMinute()
  const threads = useInbox((snapshot) => snapshot.threads)
  const { id, patient_id: patient } = thread
  const number = digits(thread.contact_number)
  const others = useMemo(() => othersOf(threads.values(), { id, patient, number }), [threads, id, patient, number])
  if (others.length === 0) return null
  return (
    <>
      <h3 className="details__heading">{words.t('details.others')}</h3>
      <ul className="plain">
        {others.map((other) => (
          <li key={other.id}>
            <button type="button" className="plain__item" onClick={() => ui.getState().openThread(other.id)}>
              <bdi className="plain__name">{other.subject ?? contactTitle(other, words)}</bdi>
              <span className="plain__meta">
                {words.t(STATUSES[other.status])}
                {other.last_message_at && ` · ${words.brief(Date.parse(other.last_message_at), now)}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

interface Of {
  id: ThreadId
  patient: PatientId | null
  /** Its digits. */
  number: string
}

/** Asked again with each message that comes in anywhere: ten thousand threads must take no time. */
function othersOf(threads: Iterable<Thread>, { id, patient, number }: Of): Thread[] {
  const found: Thread[] = []
  const end = number.slice(-2)
  for (const other of threads) {
    const isPatients = patient !== null && other.patient_id === patient
    // However a number is written, its last digits stand together.
    const isNumbers = number !== '' && other.contact_number?.endsWith(end) === true && digits(other.contact_number) === number
    if (other.id !== id && (isPatients || isNumbers)) found.push(other)
  }
  return found.sort((a, b) => ((a.last_message_at ?? '') < (b.last_message_at ?? '') ? 1 : -1)).slice(0, SHOWN)
}
