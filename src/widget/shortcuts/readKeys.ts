import { shortcutAt, type HeardId } from './shortcuts.ts'

/** The second key of two in a row comes within so long. */
const SEQUENCE_MS = 1500

export type KeyPress = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'timeStamp'>

/** A key press as the registry names it: `Mod+K`, `Shift+A`, `?`; null for what is none of ours. */
export function nameOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): string | null {
  if (altKey || key.length !== 1) return null
  // Where letters are others, the key's place counts.
  const letter = /^[a-z]$/i.test(key) ? key : /^Key[A-Z]$/.test(code) && !/[!-~]/.test(key) ? code.slice(3) : null
  const name = letter === null ? key : `${shiftKey ? 'Shift+' : ''}${letter.toUpperCase()}`
  return ctrlKey || metaKey ? `Mod+${name}` : name
}

/** Reads one key press after another; two in a row may mean one thing. */
export function createKeyReader(): (press: KeyPress, typing: boolean) => HeardId | null {
  let first: { name: string; at: number } | null = null
  return (press, typing) => {
    const name = nameOf(press)
    // A modifier pressed on its own is no key of a sequence.
    if (name === null) return null
    const before = first && press.timeStamp - first.at < SEQUENCE_MS ? first.name : null
    first = null
    if (typing && !name.startsWith('Mod+')) return null
    if (before !== null) return shortcutAt(`${before} ${name}`)
    if (name === 'G') first = { name, at: press.timeStamp }
    return shortcutAt(name)
  }
}
