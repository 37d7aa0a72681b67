export { acquireInbox } from './acquireInbox.ts'
export type { InboxOptions } from './acquireInbox.ts'
export type {
  Activity,
  Delivery,
  Inbox,
  InboxSnapshot,
  Message,
  MessageFeed,
  MessageFeedSnapshot,
  Present,
  Rejection,
  SyncStatus,
  Thread,
} from './inbox.ts'
export type { Ask } from './server/ask.ts'
