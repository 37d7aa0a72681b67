import { expect, it } from 'vitest'
import type { MessageId } from '../model.ts'
import { decodeDraft, encodeDraft } from './draftText.ts'

it('a note’s draft comes back as a note, never as an answer to the patient', () => {
  expect(decodeDraft(encodeDraft({ mode: 'note', body: 'liga para a mãe' }))).toEqual({ mode: 'note', body: 'liga para a mãe' })
})

it('an answer’s draft is stored as it was typed', () => {
  expect(encodeDraft({ mode: 'reply', body: ' Olá' })).toBe(' Olá')
  expect(decodeDraft(' Olá')).toEqual({ mode: 'reply', body: ' Olá' })
})

it('nothing typed is nothing stored', () => {
  expect(encodeDraft({ mode: 'note', body: '' })).toBe('')
  expect(decodeDraft(null)).toEqual({ mode: 'reply', body: '' })
})

it('remembers which message is being answered, in an answer and in a note', () => {
  for (const mode of ['reply', 'note'] as const) {
    const draft = { mode, body: 'sim', replyTo: 'm-1' as MessageId }
    expect(decodeDraft(encodeDraft(draft))).toEqual(draft)
  }
})
