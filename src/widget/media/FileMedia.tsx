import type { ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { MediaFrame } from './MediaFrame.tsx'
import { useMediaAddress } from './useMediaAddress.ts'

/** A film, played where it is. */
export function VideoMedia({ message }: { message: Message }): ReactElement {
  const words = useWords()
  const { address, retry } = useMediaAddress(message)
  return (
    <MediaFrame message={message} address={address} onRetry={retry} className="media--video">
      {(url) => (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- a patient's film has none
        <video src={url} controls preload="metadata" playsInline aria-label={message.media_name ?? words.t('kind.video')} />
      )}
    </MediaFrame>
  )
}

/** A document: its name, its kind and size, and a way to open it. */
export function DocumentMedia({ message }: { message: Message }): ReactElement {
  const words = useWords()
  const { address, retry } = useMediaAddress(message)
  const name = message.media_name ?? words.t('kind.document')
  const facts = [
    message.media_mime?.split('/').at(-1)?.split('.').at(-1)?.toUpperCase(),
    message.media_size && words.bytes(message.media_size),
  ]
  const body = (
    <>
      <span className="document__icon">
        <Icon name="file" />
      </span>
      <span className="document__lines">
        <bdi className="document__name">{name}</bdi>
        <span className="document__facts">{facts.filter(Boolean).join(' · ')}</span>
      </span>
    </>
  )
  return (
    <MediaFrame message={message} address={address} onRetry={retry} className="media--document">
      {(url) => (
        <a className="document" href={url} target="_blank" rel="noopener noreferrer">
          <span className="sr-only">{words.t('media.openFile')} </span>
          {body}
        </a>
      )}
    </MediaFrame>
  )
}
