import { actions } from './en/actions.ts'
import { composer } from './en/composer.ts'
import { details } from './en/details.ts'
import { list } from './en/list.ts'
import { media } from './en/media.ts'
import { panels } from './en/panels.ts'
import { privacy } from './en/privacy.ts'
import { shared } from './en/shared.ts'
import { sla } from './en/sla.ts'
import { states } from './en/states.ts'
import { thread } from './en/thread.ts'
import { views } from './en/views.ts'
import type { Messages } from './ptBR.ts'

export const en: Messages = {
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
