import { InboxError } from '../../errors.ts'

/**
 * What a developer needs to find a bug, and nothing that could be about a person: an error's own message may quote a
 * patient, so of it only the class and the places in the code are told.
 */
export function errorReport(error: unknown, facts: Record<string, string | number> = {}): string {
  const cause = error instanceof InboxError && error.cause instanceof Error ? error.cause : error
  return JSON.stringify(
    {
      error: error instanceof Error ? error.name : typeof error,
      ...(error instanceof InboxError && { kind: error.kind, code: error.code, message: error.message }),
      ...facts,
      browser: navigator.userAgent,
      at: new Date().toISOString(),
      stack: cause instanceof Error ? places(cause) : [],
    },
    null,
    2,
  )
}

/** The lines of a stack that name code; the first line repeats the message. Addresses lose their host and query. */
function places({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) =>
      line
        .trim()
        .replace(/https?:\/\/[^/\s]+/g, '')
        .replace(/\?[^:)\s]*/g, ''),
    )
}
