import type { MessageKind } from '../../model.ts'
import type { Words } from '../i18n/createWords.ts'

/** What a message is when it is no text. */
export function kindWords(kind: Exclude<MessageKind, 'text'>, words: Words): string {
  const keys = {
    image: 'kind.image',
    audio: 'kind.audio',
    video: 'kind.video',
    document: 'kind.document',
    location: 'kind.location',
    sticker: 'kind.sticker',
    template: 'kind.template',
    event: 'kind.event',
  } as const
  return words.t(keys[kind])
}
