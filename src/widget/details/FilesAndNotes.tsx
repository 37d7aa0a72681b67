import type { ComponentType, ReactElement } from 'react'
import type { ThreadId } from '../../model.ts'
import { storagePathOf } from '../../sync/attachments/attachment.ts'
import type { Message } from '../../sync/inbox.ts'
import { useInbox, useScope } from '../InboxContext.ts'
import { kindWords } from '../list/kindWords.ts'
import { useMinute } from '../list/useThreadList.ts'
import { DocumentMedia } from '../media/FileMedia.tsx'
import { ImageMedia } from '../media/ImageMedia.tsx'
import { useMessageFeed } from '../thread/useMessageFeed.ts'
import { Section } from './Section.tsx'

/** The thread's files and its notes, as far as its messages are on this device; older ones on demand. */
export function FilesAndNotes({ threadId }: { threadId: ThreadId }): ReactElement {
  const { words } = useScope()
  return (
    <>
      <Section title={words.t('details.files')}>
        <Messages threadId={threadId} wanted={isFile} empty={words.t('details.noFiles')} Item={File} />
      </Section>
      <Section title={words.t('details.notes')}>
        <Messages threadId={threadId} wanted={isNote} empty={words.t('details.noNotes')} Item={Note} />
      </Section>
    </>
  )
}

const FILES = new Set<Message['kind']>(['image', 'audio', 'video', 'document'])
const isFile = ({ kind, direction }: Message): boolean => FILES.has(kind) && direction !== 'internal'
const isNote = ({ direction }: Message): boolean => direction === 'internal'

interface MessagesProps {
  threadId: ThreadId
  wanted: (message: Message) => boolean
  empty: string
  Item: ComponentType<{ message: Message }>
}

function Messages({ threadId, wanted, empty, Item }: MessagesProps): ReactElement | null {
  const { words } = useScope()
  const { snapshot, loadOlder } = useMessageFeed(threadId)
  if (snapshot.loading) return null
  const found = snapshot.messages.filter(wanted).toReversed()
  return (
    <>
      {found.length === 0 && !snapshot.hasOlder && <p className="section__empty">{empty}</p>}
      <ul className="plain">
        {found.map((message) => (
          <li key={message.message_id}>
            <Item message={message} />
          </li>
        ))}
      </ul>
      {snapshot.hasOlder && (
        <button type="button" className="link" aria-disabled={snapshot.loadingOlder} onClick={loadOlder}>
          {words.t('details.more')}
        </button>
      )}
    </>
  )
}

function File({ message }: { message: Message }): ReactElement {
  const { words } = useScope()
  const now = useMinute()
  const kind = message.kind === 'text' ? '' : kindWords(message.kind, words)
  const isStored = storagePathOf(message.media_url) !== null
  return (
    <div className="plain__item">
      {isStored ? <StoredFile message={message} /> : <bdi className="plain__name">{message.media_name ?? kind}</bdi>}
      <span className="plain__meta">
        {[
          message.media_name && kind,
          !isStored && message.media_size && words.bytes(message.media_size),
          words.timeOrDay(Date.parse(message.created_at), now),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </div>
  )
}

/** Pictures show what they are; anything else is opened. */
function StoredFile({ message }: { message: Message }): ReactElement {
  return message.kind === 'image' ? <ImageMedia message={message} /> : <DocumentMedia message={message} />
}

function Note({ message }: { message: Message }): ReactElement {
  const { words } = useScope()
  const now = useMinute()
  const author = useInbox((snapshot) => (message.sender_id ? snapshot.members.get(message.sender_id)?.display_name : undefined))
  return (
    <div className="plain__item plain__item--note">
      <bdi>{message.body}</bdi>
      <span className="plain__meta">
        {author ?? words.t('someone')} · {words.timeOrDay(Date.parse(message.created_at), now)}
      </span>
    </div>
  )
}
