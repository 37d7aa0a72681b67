import type { media as keys } from '../ptBR/media.ts'

export const media: Record<keyof typeof keys, string> = {
  'media.missing': 'This file is no longer available.',
  'media.away': 'The file could not be opened. Try again',
  'media.sending': 'Sending the file',
  'media.enlarge': 'Enlarge {name}',
  'media.openTab': 'Open in another tab',
  'media.openFile': 'Open',
  'media.play': 'Play',
  'media.pause': 'Pause',
  'media.seek': 'Position in the audio',
  'media.speed': 'Speed {speed}, change',
  'media.unplayable': 'This browser can’t play this audio.',
  'media.attach': 'Attach',
  'media.attachLong': 'Attach files',
  'media.remove': 'Remove {name}',
  'media.file_type': '{name}: WhatsApp does not deliver this type of file.',
  'media.file_empty': '{name} is empty.',
  'media.file_too_large': '{name} is larger than {limit}.',
}
