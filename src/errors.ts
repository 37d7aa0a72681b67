/** What went wrong, in words a program can branch on. The UI has a sentence for each of them. */
export type InboxErrorKind =
  /** The token is missing, expired or refused: ask the host for a fresh one. */
  | 'unauthorized'
  /** The person is no active member of this tenant, or the tenant does not exist: RLS can't tell the two apart. */
  | 'not-a-member'
  /** Prazo's tables or functions are missing on the server: apply the migrations. */
  | 'server-not-ready'
  /** The element's attributes or properties are wrong; the message says which one. */
  | 'misconfigured'
  /** The server could not be reached, or answered with something that is not an answer. */
  | 'network'
  /** IndexedDB could not be opened, is full, or was lost: the inbox goes on in memory. */
  | 'storage'
  /** Another tab runs a newer release over the same data: reload the page. */
  | 'outdated'
  /** The member or an admin disconnected this device: what it kept was removed. */
  | 'disconnected'
  /** More than 4,096 characters. */
  | 'message-too-long'
  /** No such thread, or not for this person to see. */
  | 'thread-not-found'
  /** The server refused one mutation; `code` has the reason it gave. */
  | 'rejected'
  /** A bug of ours. */
  | 'unexpected'

/**
 * The one error class of Prazo. `message` is for developers and never holds message text, a name or a phone number;
 * `code` is the server's own name for the failure (a Postgres or PostgREST code, or a raised name) where there is one.
 */
export class InboxError extends Error {
  readonly kind: InboxErrorKind
  readonly code: string | null

  constructor(kind: InboxErrorKind, message: string, options: { cause?: unknown; code?: string | null } = {}) {
    super(message, 'cause' in options ? { cause: options.cause } : undefined)
    this.name = 'InboxError'
    this.kind = kind
    this.code = options.code ?? null
  }
}
