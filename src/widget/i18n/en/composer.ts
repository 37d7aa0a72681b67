import type { composer as keys } from '../ptBR/composer.ts'

export const composer: Record<keyof typeof keys, string> = {
  'composer.reply': 'Reply',
  'composer.note': 'Internal note',
  'composer.mode': 'Kind of message',
  'composer.placeholder': 'Write to {name}',
  'composer.notePlaceholder': 'Only the team sees this note',
  'composer.send': 'Send',
  'composer.save': 'Save note',
  'composer.remaining.one': '{count} character left',
  'composer.remaining.other': '{count} characters left',
  'composer.tooLong.one': '{count} character over the limit of {limit}. Shorten it or split it in two.',
  'composer.tooLong.other': '{count} characters over the limit of {limit}. Shorten it or split it in two.',
  'composer.failed': 'The message could not be stored on this device. Your text is still here.',
  'composer.draftNotSaved': 'This draft could not be saved on the device. It is still on this screen.',
}
