import { inspect } from 'node:util'
import postgres from 'postgres'

/**
 * lite answers what it does not know, named errors (`raise exception`) and broken constraints among it, as failures of its own: 500,
 * without code and hint. PostgREST answers them by their SQLSTATE. This is what lite takes for an answer that the database words itself.
 */
class PostgrestFailure extends Error {
  readonly code: string = 'PGRST'
  readonly detail: string
  readonly #cause: postgres.PostgresError

  constructor(cause: postgres.PostgresError, status: number) {
    const { code, message, detail, hint } = cause
    super(JSON.stringify({ code, message, details: detail ?? null, hint: hint ?? null }))
    this.detail = JSON.stringify({ status, headers: {} })
    this.#cause = cause
  }

  /** lite prints what failed. */
  [inspect.custom](): string {
    return inspect(this.#cause)
  }
}

/** Any failure of a request, as lite is to hear of it. */
export function asPostgrestFailure(error: unknown): unknown {
  if (!(error instanceof postgres.PostgresError)) return error
  const status = statusOf(error.code)
  return status === null ? error : new PostgrestFailure(error, status)
}

/** Null for what lite answers as PostgREST does. */
function statusOf(code: string): number | null {
  if (code === 'P0001' || /^23(?!50[235])/.test(code)) return 400
  if (/^(P0|40|54|57|58|XX)/.test(code)) return 500
  return null
}
