import type { ReactElement } from 'react'
import { storagePathOf } from '../../sync/attachments/attachment.ts'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { kindWords } from '../list/kindWords.ts'
import { AudioMedia } from '../media/AudioMedia.tsx'
import { DocumentMedia, VideoMedia } from '../media/FileMedia.tsx'
import { ImageMedia } from '../media/ImageMedia.tsx'
import { mapUrl, parseLocation } from './parseLocation.ts'

/** What a message carries besides its text, by kind. */
export function MessageMedia({ message }: { message: Message }): ReactElement | null {
  const words = useWords()
  if (message.kind === 'text') return null
  if (message.kind === 'location') return <LocationCard message={message} />
  if (storagePathOf(message.media_url) !== null) return <StoredMedia message={message} />
  return (
    <div className="bubble__media">
      {kindWords(message.kind, words)}
      {message.media_name && (
        <>
          {' · '}
          <bdi>{message.media_name}</bdi>
        </>
      )}
    </div>
  )
}

/** A file in the clinic's own storage. What lies elsewhere is named, not fetched: nobody else learns that it was looked at. */
function StoredMedia({ message }: { message: Message }): ReactElement {
  if (message.kind === 'image' || message.kind === 'sticker') return <ImageMedia message={message} />
  if (message.kind === 'audio') return <AudioMedia message={message} />
  if (message.kind === 'video') return <VideoMedia message={message} />
  return <DocumentMedia message={message} />
}

/** A place in words and numbers, with a link to a map: no picture of it is fetched, so nobody learns where a patient is. */
function LocationCard({ message }: { message: Message }): ReactElement {
  const words = useWords()
  const place = parseLocation(message.body)
  return (
    <div className="location">
      <strong>{words.t('kind.location')}</strong>
      {place && (
        <>
          {place.label && <bdi>{place.label}</bdi>}
          <span className="location__at">
            {place.latitude.toFixed(5)}, {place.longitude.toFixed(5)}
          </span>
          <a href={mapUrl(place)} target="_blank" rel="noopener noreferrer">
            {words.t('location.open')}
          </a>
        </>
      )}
    </div>
  )
}

/** Whether a message's body says more than its media shows already. */
export const hasText = (message: Message): boolean => Boolean(message.body) && !(message.kind === 'location' && parseLocation(message.body))
