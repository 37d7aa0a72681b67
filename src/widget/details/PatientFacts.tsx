import { useEffect, useState, type ReactElement } from 'react'
import type { PatientId } from '../../model.ts'
import type { Inbox } from '../../sync/inbox.ts'
import type { PatientRow } from '../../workspace.ts'
import { useInbox, useScope } from '../InboxContext.ts'

/** What was on show before is there at once the next time, and asked for anew behind it: nothing below it moves twice. */
const shownBefore = new WeakMap<Inbox, Map<PatientId, PatientRow>>()

function remember(inbox: Inbox, row: PatientRow): PatientRow {
  shownBefore.set(inbox, (shownBefore.get(inbox) ?? new Map<PatientId, PatientRow>()).set(row.id, row))
  return row
}

/** What the clinic knows of the patient besides name and number. It is asked for, and kept in memory only: a reload offline does not show it. */
export function PatientFacts({ patientId }: { patientId: PatientId }): ReactElement | null {
  const { inbox, words } = useScope()
  const [patient, setPatient] = useState<PatientRow | null>(() => shownBefore.get(inbox)?.get(patientId) ?? null)
  const isLive = useInbox((snapshot) => snapshot.status.is === 'live')

  useEffect(() => {
    if (!isLive) return undefined
    let current = true
    inbox.ask.patient(patientId).then(
      (row) => current && setPatient(remember(inbox, row)),
      // Without it the pane says a little less.
      () => undefined,
    )
    return () => {
      current = false
    }
  }, [inbox, patientId, isLive])

  const { email = null, notes = null } = patient ?? {}
  if (!email && !notes) return null
  return (
    <dl className="facts">
      {email && (
        <div className="facts__long">
          <dt>{words.t('details.email')}</dt>
          <dd>
            <a className="link" href={`mailto:${email}`}>
              <bdi>{email}</bdi>
            </a>
          </dd>
        </div>
      )}
      {notes && (
        <div className="facts__long">
          <dt>{words.t('details.patientNotes')}</dt>
          <dd>
            <bdi>{notes}</bdi>
          </dd>
        </div>
      )}
    </dl>
  )
}
