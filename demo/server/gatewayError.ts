/** What the demo's stand-in for a WhatsApp provider refuses, in the database's own words where it has some. */
export class GatewayError extends Error {
  readonly code: string
  readonly hint: string | null

  constructor(code: string, message: string, hint: string | null = null) {
    super(message)
    this.name = 'GatewayError'
    this.code = code
    this.hint = hint
  }
}

/** The database's refusal as one of ours. */
export function refused(failure: { code?: string; message: string; hint?: string | null }): GatewayError {
  return new GatewayError(failure.code ?? 'unexpected', failure.message, failure.hint ?? null)
}
