import type { Thread } from '../../sync/inbox.ts'

export const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase()
const plainNames = new WeakMap<Thread, string>()

/** By name without accents and case, or by the digits of the number. */
export function matcher(query: string): (thread: Thread) => boolean {
  const words = plain(query.trim()).split(/\s+/).filter(Boolean)
  if (words.length === 0) return () => true
  const digits = /^[\d\s()+-]+$/.test(query.trim()) ? query.replace(/\D/g, '') : ''
  return (thread) => {
    if (digits && thread.contact_number?.replace(/\D/g, '').includes(digits)) return true
    let name = plainNames.get(thread)
    if (name === undefined) plainNames.set(thread, (name = plain(thread.contact_name ?? '')))
    return words.every((word) => name.includes(word))
  }
}
