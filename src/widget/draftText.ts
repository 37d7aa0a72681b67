export type ComposerMode = 'reply' | 'note'

export interface Draft {
  mode: ComposerMode
  body: string
}

/** An invisible separator, which no keyboard types. */
const NOTE_MARK = '\u2063'

/**
 * A draft as it is stored. A note's draft carries a mark, so that after a reload it can't be taken for an answer and sent to
 * the patient.
 */
export const encodeDraft = ({ mode, body }: Draft): string => (body && mode === 'note' ? NOTE_MARK + body : body)

export const decodeDraft = (text: string | null): Draft =>
  text?.startsWith(NOTE_MARK) ? { mode: 'note', body: text.slice(NOTE_MARK.length) } : { mode: 'reply', body: text ?? '' }
