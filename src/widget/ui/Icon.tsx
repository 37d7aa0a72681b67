import type { ReactElement, ReactNode } from 'react'

export type IconName =
  | 'search'
  | 'close'
  | 'back'
  | 'more'
  | 'clock'
  | 'check'
  | 'checks'
  | 'alert'
  | 'down'
  | 'offline'
  | 'lock'
  | 'plug'
  | 'chat'
  | 'pause'
  | 'triangle'
  | 'bolt'
  | 'reply'
  | 'copy'
  | 'up'
  | 'chevron'
  | 'filter'
  | 'person'
  | 'flag'
  | 'tag'
  | 'pin'
  | 'gear'
  | 'bell'
  | 'plus'
  | 'trash'
  | 'play'
  | 'file'
  | 'clip'

/** Drawn on a 16 pixel grid with 1.6 pixel lines. Decorative: words stand beside each of them. */
const DRAWINGS: Record<IconName, ReactNode> = {
  search: <path d="M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10Zm3.6-1.4L14 14" />,
  close: <path d="m4 4 8 8m0-8-8 8" />,
  back: <path d="M10.5 2.5 5 8l5.5 5.5" />,
  more: <path d="M3 8h.01M8 8h.01M13 8h.01" strokeWidth={2.4} />,
  clock: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9.2V8l2 1.6" />,
  check: <path d="m3 8.5 3.2 3.2L13 5" />,
  checks: <path d="m1 8.6 3 3L10 5M6.9 10.8l.9.8L14.4 5" />,
  alert: <path d="M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-9v4m0 2.3v.01" />,
  down: <path d="M8 3v9m-4-4 4 4 4-4" />,
  offline: <path d="M2 2l12 12M5.2 9.4a4 4 0 0 1 3-1M2.6 6.8A8 8 0 0 1 5 5.2m3-.6a8 8 0 0 1 5.4 2.2M8 12.6h.01" />,
  lock: <path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5" />,
  plug: <path d="M5.5 2v3m5-3v3M4 5h8v2.5a4 4 0 0 1-8 0V5Zm4 6.5V14" />,
  chat: <path d="M2.5 3h11v8h-6L4 13.8V11H2.5V3Z" />,
  pause: <path d="M5.5 3.5v9m5-9v9" strokeWidth={2.6} />,
  triangle: <path d="M8 2.6 14.2 13.4H1.8L8 2.6Zm0 4v3m0 1.8v.01" strokeWidth={1.7} />,
  reply: <path d="M6.5 3.5 2.5 7.5l4 4M2.5 7.5H9a4.5 4.5 0 0 1 4.5 4.5v.5" />,
  copy: <path d="M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3" />,
  chevron: <path d="m4 6 4 4 4-4" />,
  play: <path d="M5 3.2v9.6L12.6 8 5 3.2Z" fill="currentColor" strokeWidth={1} />,
  file: <path d="M9.5 1.8H4v12.4h8V4.3L9.5 1.8Zm0 0v2.5H12M6 8h4M6 10.8h4" />,
  clip: <path d="m13 7.2-5.3 5.3a3 3 0 0 1-4.3-4.3l5.6-5.6a2 2 0 0 1 2.9 2.9L6.4 11a1 1 0 0 1-1.5-1.5l4.8-4.7" />,
  up: <path d="M8 13V4M4 8l4-4 4 4" />,
  filter: <path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3" />,
  person: <path d="M8 8.2a2.9 2.9 0 1 0 0-5.8 2.9 2.9 0 0 0 0 5.8ZM2.8 14c.5-2.6 2.5-3.9 5.2-3.9s4.7 1.3 5.2 3.9" />,
  flag: <path d="M3.5 14V2.6c3-1.3 5.5 1.4 9 0v6.6c-3.5 1.4-6-1.3-9 0" />,
  tag: <path d="M2.5 2.5h5.2l5.8 5.8-5.2 5.2-5.8-5.8V2.5Zm3 3h.01" />,
  pin: <path d="M8 10v4M5.2 2.5h5.6l-.7 4.2 1.7 3.1H4.2l1.7-3.1-.7-4.2Z" />,
  gear: (
    <path d="M2 4.5h6.2m3.6 0H14M2 11.5h2.2m3.6 0H14M10 6.3a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Zm-4 7a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6Z" />
  ),
  bell: <path d="M3.5 11.5h9L11.3 10V7a3.3 3.3 0 0 0-6.6 0v3l-1.2 1.5Zm3 2h3" />,
  plus: <path d="M8 3v10M3 8h10" />,
  trash: <path d="M3 4.5h10M6.3 4.5v-2h3.4v2M4.5 4.5l.6 9h5.8l.6-9" />,
  bolt: <path d="M9.2 1.5 3.6 9h3.9l-.8 5.5L12.4 7H8.4l.8-5.5Z" fill="currentColor" strokeWidth={0.8} />,
}

export function Icon({ name, size = 16 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {DRAWINGS[name]}
    </svg>
  )
}
