import { inspect } from 'node:util'
import postgres from 'postgres'

const NAMED = /^[a-z]+(?:_[a-z]+)*$/

/**
 * PostgreSQL quotes the values it dislikes, and with them patients' words and numbers. Whoever prints such an error in this
 * process (the HTTP half does) prints its code, and the message where it is one of our names.
 */
export function printErrorsWithoutData(): void {
  Object.defineProperty(postgres.PostgresError.prototype, inspect.custom, {
    configurable: true,
    value(this: postgres.PostgresError): string {
      return `PostgresError ${this.code}${NAMED.test(this.message) ? ` ${this.message}` : ''}`
    },
  })
}
