import { InboxError } from '../../errors.ts'

/** What PostgREST, or the way to it, says of a failure. */
export interface FailedAnswer {
  /** The HTTP status; 0 when there was no answer. */
  status: number
  code: string | null
  message: string
  hint: string | null
}

const MISSING = new Set(['PGRST202', 'PGRST205', 'PGRST106', '42883', '42P01', '3F000'])
const TOKEN = new Set(['PGRST300', 'PGRST301', 'PGRST302', 'PGRST303'])
/** Names that a function raises: the whole message is one lowercase word. */
const RAISED_NAME = /^[a-z][a-z0-9_]*$/

/** Puts a server's failure into Prazo's words. The server's own text may quote data, so only its codes are kept. */
export function inboxErrorOf({ status, code, message, hint }: FailedAnswer): InboxError {
  if (message === 'not_a_member') {
    return new InboxError('not-a-member', 'This person is no active member of the tenant, or there is no such tenant.', { code: message })
  }
  if (status === 401 || (code !== null && TOKEN.has(code))) {
    return new InboxError('unauthorized', 'The server refused the access token.', { code })
  }
  if (code !== null && MISSING.has(code)) {
    return new InboxError('server-not-ready', 'Prazo’s functions are missing on the server: apply the migrations.', { code })
  }
  if (code === '42501') {
    return new InboxError('not-a-member', 'The server lets this person neither read nor write this tenant.', { code })
  }
  if (code === 'P0001' && RAISED_NAME.test(message)) {
    return new InboxError('rejected', hint ?? 'The server refused the request.', { code: message })
  }
  // No PostgREST code: a proxy, a captive portal, or a server on its way up or down.
  if (status === 0 || status >= 500 || status === 408 || status === 429 || code === null || code === '') {
    return new InboxError('network', 'The server could not be reached, or gave no proper answer.', {
      code: code || (status ? String(status) : null),
    })
  }
  return new InboxError('unexpected', 'The server failed.', { code })
}
