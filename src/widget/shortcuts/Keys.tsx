import type { ReactElement } from 'react'

const isMac = (): boolean => /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** `Mod+K` as it stands on this person's keyboard: `Ctrl K`, `⌘ K`. */
export function keyNames(keys: string): string {
  const mod = isMac() ? '⌘' : 'Ctrl'
  return keys
    .split('+')
    .map((key) => (key === 'Mod' ? mod : key === 'Escape' ? 'Esc' : key))
    .join(' ')
}

/** The keys of a shortcut, as a hint. */
export function Keys({ keys }: { keys: string }): ReactElement {
  return (
    <span className="keys" aria-hidden="true">
      {keyNames(keys)
        .split(' ')
        .map((key, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- a key may come twice
          <span key={at} className="kbd">
            {key}
          </span>
        ))}
    </span>
  )
}
