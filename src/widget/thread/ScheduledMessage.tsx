import { useState, type ReactElement } from 'react'
import type { EpochMs } from '../../model.ts'
import type { ScheduledRow } from '../../workspace.ts'
import { ScheduleDialog } from '../composer/schedule/ScheduleDialog.tsx'
import { useInbox, useScope } from '../InboxContext.ts'
import { useMinute } from '../list/useThreadList.ts'
import { Icon } from '../ui/Icon.tsx'
import { MessageText } from './MessageText.tsx'
import { reasonWords } from './reasons.ts'

/** So shortly before its time the server may be sending it already: another copy could reach the patient, too. */
const TOO_LATE_MS = 120_000

/** A message that waits for its time, after all others. */
export function ScheduledMessage({ row }: { row: ScheduledRow }): ReactElement {
  const { inbox, words } = useScope()
  const now = useMinute()
  const me = useInbox((snapshot) => snapshot.me?.user_id)
  const author = useInbox((snapshot) => snapshot.members.get(row.author_id)?.display_name)
  const wroteSince = useInbox(({ threads }) => isAfter(threads.get(row.thread_id)?.last_inbound_at, row.created_at))
  const isOffline = useInbox((snapshot) => snapshot.status.is === 'offline')
  const [editing, setEditing] = useState(false)
  const { id, thread_id: threadId, body } = row
  const sendAt = Date.parse(row.send_at) as EpochMs
  const failed = row.state === 'failed'
  // Whether it has been sent meanwhile is known only online.
  const mayChange = failed || (!isOffline && sendAt - now > TOO_LATE_MS)

  // The old one first: were it to fail, nothing is sent twice. What can't be stored stays as it is, to be tried again.
  const cancel = (): Promise<void> => inbox.cancelScheduled(threadId, id)
  const sendNow = async (): Promise<void> => {
    await cancel()
    await inbox.sendMessage({ threadId, body, direction: 'outbound' })
  }
  const replace = async (message: { body: string; sendAt: EpochMs }): Promise<void> => {
    await cancel()
    await inbox.scheduleMessage({ threadId, ...message })
  }

  return (
    <div className="bubble-line" data-direction="outbound" data-last="true">
      <div className="bubble bubble--scheduled" data-failed={failed}>
        <div className="bubble__sender">
          <Icon name={failed ? 'alert' : 'clock'} size={13} />
          {failed
            ? words.t('schedule.notSent', { reason: reasonWords(row.error ?? 'rejected', words) })
            : words.t('schedule.for', { time: words.at(sendAt, now) })}
          {author && row.author_id !== me && ` · ${author}`}
        </div>
        <MessageText body={body} />
      </div>
      {wroteSince && !failed && (
        <p className="scheduled__warning" role="status">
          {words.t('schedule.patientWrote')}
        </p>
      )}
      <div className="scheduled__actions">
        {mayChange && (
          <>
            <button type="button" className="link" onClick={() => void sendNow().catch(() => undefined)}>
              {words.t('schedule.now')}
            </button>
            <button type="button" className="link" onClick={() => setEditing(true)}>
              {words.t('edit')}
            </button>
          </>
        )}
        <button type="button" className="link" onClick={() => void cancel().catch(() => undefined)}>
          {words.t(failed ? 'discard' : 'schedule.cancel')}
        </button>
      </div>
      {editing && <ScheduleDialog body={body} sendAt={sendAt} onSave={replace} onClose={() => setEditing(false)} />}
    </div>
  )
}

const isAfter = (at: string | null | undefined, since: string): boolean => at != null && Date.parse(at) > Date.parse(since)
