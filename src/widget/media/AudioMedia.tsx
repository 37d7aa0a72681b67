import { useRef, useState, type ReactElement } from 'react'
import type { Message } from '../../sync/inbox.ts'
import { useWords } from '../InboxContext.ts'
import { Icon } from '../ui/Icon.tsx'
import { MediaFrame } from './MediaFrame.tsx'
import { clockText } from './clockText.ts'
import { useMediaAddress } from './useMediaAddress.ts'

const SPEEDS = [1, 1.5, 2] as const

/** A voice message: play, seek, and a speed for those in a hurry. */
export function AudioMedia({ message }: { message: Message }): ReactElement {
  const { address, retry } = useMediaAddress(message)
  return (
    <MediaFrame message={message} address={address} onRetry={retry} className="media--audio">
      {(url) => <Player url={url} />}
    </MediaFrame>
  )
}

function Player({ url }: { url: string }): ReactElement {
  const words = useWords()
  const audio = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [length, setLength] = useState(0)
  const [speed, setSpeed] = useState<(typeof SPEEDS)[number]>(1)
  const [broken, setBroken] = useState(false)

  function toggle(): void {
    if (audio.current?.paused) audio.current.play().catch(() => setBroken(true))
    else audio.current?.pause()
  }

  function faster(): void {
    const next = SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1
    setSpeed(next)
    if (audio.current) audio.current.playbackRate = next
  }

  // A live recording has no length until it has been read.
  const known = Number.isFinite(length) ? length : 0
  if (broken) return <span className="media__note">{words.t('media.unplayable')}</span>
  return (
    <div className="player">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a voice message has none */}
      <audio
        ref={audio}
        src={url}
        preload="metadata"
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)}
        onLoadedMetadata={(event) => setLength(event.currentTarget.duration)}
        onDurationChange={(event) => setLength(event.currentTarget.duration)}
        onError={() => setBroken(true)}
      />
      <button type="button" className="player__toggle" aria-label={words.t(playing ? 'media.pause' : 'media.play')} onClick={toggle}>
        <Icon name={playing ? 'pause' : 'play'} />
      </button>
      <input
        className="player__seek"
        type="range"
        min={0}
        max={known || 1}
        step={0.1}
        value={Math.min(at, known || 1)}
        aria-label={words.t('media.seek')}
        aria-valuetext={`${clockText(at)} / ${clockText(known)}`}
        onChange={(event) => {
          if (audio.current) audio.current.currentTime = Number(event.target.value)
          setAt(Number(event.target.value))
        }}
      />
      <span className="player__time">{clockText(playing || at > 0 ? at : known)}</span>
      <button type="button" className="player__speed" aria-label={words.t('media.speed', { speed: words.number(speed) })} onClick={faster}>
        {words.number(speed)}×
      </button>
    </div>
  )
}
