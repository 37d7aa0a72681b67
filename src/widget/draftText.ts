import type { MessageId } from '../model.ts'

export type ComposerMode = 'reply' | 'note'

export interface Draft {
  mode: ComposerMode
  body: string
  /** The message that is being answered. */
  replyTo?: MessageId | null
}

/** Invisible separators, which no keyboard types. */
const NOTE_MARK = '\u2063'
const QUOTE_MARK = '\u2064'

/**
 * A draft as it is stored. A note's draft carries a mark, so that after a reload it can't be taken for an answer and sent to
 * the patient; an answer to one message carries that message's id between two marks.
 */
export function encodeDraft({ mode, body, replyTo }: Draft): string {
  if (!body) return ''
  return (mode === 'note' ? NOTE_MARK : '') + (replyTo ? QUOTE_MARK + replyTo + QUOTE_MARK : '') + body
}

export function decodeDraft(text: string | null): Draft {
  const isNote = text?.startsWith(NOTE_MARK) ?? false
  const rest = isNote ? (text ?? '').slice(NOTE_MARK.length) : (text ?? '')
  const end = rest.startsWith(QUOTE_MARK) ? rest.indexOf(QUOTE_MARK, 1) : -1
  const draft: Draft = { mode: isNote ? 'note' : 'reply', body: end > 0 ? rest.slice(end + 1) : rest }
  return end > 0 ? { ...draft, replyTo: rest.slice(1, end) as MessageId } : draft
}
