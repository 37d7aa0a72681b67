import { definePrazoInbox } from './widget/definePrazoInbox.ts'

// Brings the types of the tag and its events to whoever imports this for its effect.
export type { PrazoEventMap, PrazoInboxElement } from './widget/PrazoInboxElement.ts'

definePrazoInbox()
