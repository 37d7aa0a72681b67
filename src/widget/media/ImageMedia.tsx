import { useRef, useState, type ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { MediaFrame } from './MediaFrame.tsx'
import { useMediaAddress } from './useMediaAddress.ts'

/** A picture, small in the bubble and large at a click. */
export function ImageMedia({ message }: { message: Message }): ReactElement {
  const words = useWords()
  const { address, retry } = useMediaAddress(message)
  const [large, setLarge] = useState<string | null>(null)
  const name = message.media_name ?? words.t('kind.image')
  return (
    <>
      <MediaFrame message={message} address={address} onRetry={retry} className="media--image">
        {(url) => (
          <button type="button" className="media__open" aria-label={words.t('media.enlarge', { name })} onClick={() => setLarge(url)}>
            <img src={url} alt="" decoding="async" />
          </button>
        )}
      </MediaFrame>
      {large !== null && <LargeImage url={large} name={name} onClose={() => setLarge(null)} />}
    </>
  )
}

function LargeImage({ url, name, onClose }: { url: string; name: string; onClose: () => void }): ReactElement {
  const words = useWords()
  const opened = useRef(false)
  const open = (dialog: HTMLDialogElement | null): void => {
    if (!dialog || opened.current) return
    opened.current = true
    dialog.showModal()
  }
  return (
    <dialog ref={open} className="lightbox" aria-label={name} onClose={onClose}>
      <div className="lightbox__bar">
        <bdi className="lightbox__name">{name}</bdi>
        <a className="button" href={url} target="_blank" rel="noopener noreferrer">
          {words.t('media.openTab')}
        </a>
        <form method="dialog">
          <button type="submit" className="icon-button" aria-label={words.t('close')}>
            <Icon name="close" />
          </button>
        </form>
      </div>
      <img className="lightbox__image" src={url} alt={name} />
    </dialog>
  )
}
