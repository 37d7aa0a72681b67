import type { Messages } from './ptBR.ts'
import { list } from './ptBR/list.ts'
import { panels } from './ptBR/panels.ts'
import { privacy } from './ptBR/privacy.ts'
import { shared } from './ptBR/shared.ts'
import { sla } from './ptBR/sla.ts'
import { states } from './ptBR/states.ts'
import { views } from './ptBR/views.ts'

/** What the first paint says, in Portuguese. The rest follows before anything that says it is shown: a test holds us to that. */
export const firstWords: Messages = { ...list, ...panels, ...privacy, ...shared, ...sla, ...states, ...views } as Messages
