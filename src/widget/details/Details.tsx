import type { ReactElement } from 'react'
import type { Thread } from '../../sync/inbox.ts'
import { useScope } from '../InboxContext.ts'
import { contactTitle, formatNumber } from '../list/contact.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Facts } from './Facts.tsx'
import { FilesAndNotes } from './FilesAndNotes.tsx'
import { LinkPatient } from './LinkPatient.tsx'
import { OtherThreads } from './OtherThreads.tsx'
import { PatientFacts } from './PatientFacts.tsx'
import { Story } from './Story.tsx'
import { TagsOfThread } from './TagsOfThread.tsx'
import { DeadlineTimeline } from './DeadlineTimeline.tsx'

/** Who the patient is, how the thread stands, the story of its deadline, and what belongs to it; the host's own content below. */
export function Details({ thread }: { thread: Thread }): ReactElement {
  const { words } = useScope()
  const title = contactTitle(thread, words)
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div className="details scroll" tabIndex={0} role="group" aria-label={words.t('details')}>
      <div className="details__who">
        <Avatar id={thread.id} name={title} unknown={!thread.contact_name} size="large" />
        <h3 className="details__name">
          <bdi>{title}</bdi>
        </h3>
        {thread.contact_name && thread.contact_number && <p className="details__number">{formatNumber(thread.contact_number)}</p>}
        {thread.patient_id === null && <LinkPatient thread={thread} />}
      </div>
      <Facts thread={thread} />
      {thread.patient_id && <PatientFacts key={thread.patient_id} patientId={thread.patient_id} />}
      <TagsOfThread thread={thread} />
      <DeadlineTimeline thread={thread} />
      <OtherThreads thread={thread} />
      <FilesAndNotes key={thread.id} threadId={thread.id} />
      <Story key={`story ${thread.id}`} threadId={thread.id} />
      <slot name="details" />
    </div>
  )
}
