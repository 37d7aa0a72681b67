export { acquireInbox } from './acquireInbox.ts'
export type { InboxOptions } from './acquireInbox.ts'
export type { Delivery, Inbox, InboxSnapshot, Message, MessageFeed, MessageFeedSnapshot, Rejection, SyncStatus, Thread } from './inbox.ts'
export type { Ask } from './ask.ts'
