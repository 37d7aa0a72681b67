import type { ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { kindWords } from '../list/kindWords.ts'
import { mapUrl, parseLocation } from './parseLocation.ts'

/** What a message carries besides its text, by kind. */
export function MessageMedia({ message }: { message: Message }): ReactElement | null {
  const words = useWords()
  if (message.kind === 'text') return null
  if (message.kind === 'location') return <LocationCard message={message} />
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
