import { definePrazoInbox } from './widget/definePrazoInbox.ts'

definePrazoInbox()
