import { inspect } from 'node:util'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { printErrorsWithoutData } from './printErrorsWithoutData.ts'

const failure = (message: string, code: string): Error =>
  new (postgres.PostgresError as unknown as new (fields: object) => Error)({
    message,
    code,
    detail: 'Key (phone)=(+5511988412207) already exists.',
  })

test('a failed request is logged by its code and our own name for it, never with what PostgreSQL quotes', () => {
  printErrorsWithoutData()
  expect(inspect(failure('not_a_member', '42501'))).toBe('PostgresError 42501 not_a_member')
  expect(inspect(failure('invalid input syntax for type uuid: "Mariana"', '22P02'))).toBe('PostgresError 22P02')
})
