import type { Thread } from '../../sync/inbox.ts'
import type { Words } from '../i18n/createWords.ts'
import { AVATAR_HUES } from '../theme/tokens.ts'

type Contact = Pick<Thread, 'contact_name' | 'contact_number'>

/** `+55 11 98841-2207` for Brazilian numbers; any other is shown as it came. */
export function formatNumber(number: string): string {
  const brazilian = /^\+?55(\d{2})(\d{4,5})(\d{4})$/.exec(number.replace(/[\s().-]/g, ''))
  return brazilian ? `+55 ${brazilian[1]} ${brazilian[2]}-${brazilian[3]}` : number
}

/** The name, else the number, else words for neither. */
export function contactTitle({ contact_name, contact_number }: Contact, words: Words): string {
  return contact_name?.trim() || (contact_number ? formatNumber(contact_number) : words.t('unknownContact'))
}

/** First letters of the first and the last word; `+5` of a number; `?` of nothing. */
export function initials(name: string): string {
  const parts = name.trim().split(/\s+/)
  const first = parts[0] ?? ''
  if (/^[+\d]/.test(first)) return first.slice(0, 2)
  const letters = [first, parts.length > 1 ? (parts.at(-1) ?? '') : ''].map((part) => [...part][0] ?? '')
  return letters.join('').toLocaleUpperCase() || '?'
}

export const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name

/** The same soft colour for the same id, on every device. */
export function hueOf(id: string): number {
  let hash = 0
  for (let at = 0; at < id.length; at++) hash = (hash * 31 + id.charCodeAt(at)) | 0
  return Math.abs(hash) % AVATAR_HUES.length
}
