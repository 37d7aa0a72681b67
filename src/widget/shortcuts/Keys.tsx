import type { ReactElement } from 'react'
import type { Words } from '../i18n/createWords.ts'
import { useWords } from '../InboxContext.ts'

const isMac = (): boolean => /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** `Mod+K` as it stands on this person's keyboard, key by key: `Ctrl` `K`, `⌘` `K`, `Espaço`. */
export function keyNames(keys: string, words: Words): string[] {
  const names: Record<string, string> = {
    Mod: isMac() ? '⌘' : 'Ctrl',
    Escape: 'Esc',
    Space: words.t('key.space'),
    Shift: words.t('key.shift'),
  }
  return keys.split(/[+ ]/).map((key) => names[key] ?? key)
}

/** The keys of a shortcut, as a hint. */
export function Keys({ keys }: { keys: string }): ReactElement {
  const words = useWords()
  return (
    <span className="keys" aria-hidden="true">
      {keyNames(keys, words).map((key, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a key may come twice
        <span key={at} className="kbd">
          {key}
        </span>
      ))}
    </span>
  )
}
