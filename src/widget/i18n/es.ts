import { actions } from './es/actions.ts'
import { composer } from './es/composer.ts'
import { details } from './es/details.ts'
import { list } from './es/list.ts'
import { media } from './es/media.ts'
import { panels } from './es/panels.ts'
import { privacy } from './es/privacy.ts'
import { shared } from './es/shared.ts'
import { sla } from './es/sla.ts'
import { states } from './es/states.ts'
import { thread } from './es/thread.ts'
import { views } from './es/views.ts'
import type { Messages } from './ptBR.ts'

export const es: Messages = {
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
