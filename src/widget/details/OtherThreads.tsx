import { useMemo, type ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { contactTitle } from '../list/contact.ts'
import { useMinute } from '../list/useThreadList.ts'
import { STATUSES } from '../views/filterWords.ts'

const SHOWN = 5
/** Of each thread once: a clinic has ten thousand, and this is asked with each that changes. */
const known = new WeakMap<Thread, string>()

function digits(thread: Thread): string {
  let found = known.get(thread)
  if (found === undefined) known.set(thread, (found = thread.contact_number?.replace(/\D/g, '') ?? ''))
  return found
}

/** Other conversations with the same patient, or from the same number: newest first. */
export function OtherThreads({ thread }: { thread: Thread }): ReactElement | null {
  const { ui, words } = useScope()
  const now = useMinute()
  const threads = useInbox((snapshot) => snapshot.threads)
  const { id, patient_id: patient } = thread
  const number = digits(thread)
  const others = useMemo(() => othersOf([...threads.values()], { id, patient, number }), [threads, id, patient, number])
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

function othersOf(threads: readonly Thread[], of: { id: Thread['id']; patient: Thread['patient_id']; number: string }): Thread[] {
  return threads
    .filter(
      (other) =>
        other.id !== of.id &&
        ((of.patient !== null && other.patient_id === of.patient) || (of.number !== '' && digits(other) === of.number)),
    )
    .sort((a, b) => ((a.last_message_at ?? '') < (b.last_message_at ?? '') ? 1 : -1))
    .slice(0, SHOWN)
}
