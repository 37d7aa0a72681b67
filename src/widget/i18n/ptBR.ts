import { actions } from './ptBR/actions.ts'
import { composer } from './ptBR/composer.ts'
import { details } from './ptBR/details.ts'
import { list } from './ptBR/list.ts'
import { media } from './ptBR/media.ts'
import { panels } from './ptBR/panels.ts'
import { privacy } from './ptBR/privacy.ts'
import { shared } from './ptBR/shared.ts'
import { sla } from './ptBR/sla.ts'
import { states } from './ptBR/states.ts'
import { thread } from './ptBR/thread.ts'
import { views } from './ptBR/views.ts'

/** Every word of the widget, an area a file. The other locales have exactly these keys; a test fails on a key that nothing uses. */
export type MessageKey =
  | keyof typeof actions
  | keyof typeof composer
  | keyof typeof details
  | keyof typeof list
  | keyof typeof media
  | keyof typeof panels
  | keyof typeof privacy
  | keyof typeof shared
  | keyof typeof sla
  | keyof typeof states
  | keyof typeof thread
  | keyof typeof views
export type Messages = Record<MessageKey, string>
type StemOf<Key> = Key extends `${infer Stem}.other` ? (`${Stem}.one` extends MessageKey ? Stem : never) : never
/** Keys that come in `.one` and `.other`. */
export type PluralKey = StemOf<MessageKey>

export const ptBR: Messages = {
  ...actions,
  ...composer,
  ...details,
  ...list,
  ...media,
  ...panels,
  ...privacy,
  ...shared,
  ...sla,
  ...states,
  ...thread,
  ...views,
}
