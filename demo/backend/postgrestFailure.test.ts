import { inspect } from 'node:util'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { asPostgrestFailure } from './postgrestFailure.ts'
import { printErrorsWithoutData } from './printErrorsWithoutData.ts'

const failure = (fields: object): Error => new (postgres.PostgresError as unknown as new (fields: object) => Error)(fields)

test.each([
  ['P0001', 400],
  ['23514', 400],
  ['40P01', 500],
  ['57014', 500],
])('%s is answered with its code, hint and status %i', (code, status) => {
  const heard = asPostgrestFailure(failure({ code, message: 'rule_changed', hint: 'Look again.' })) as { message: string; detail: string }
  expect(JSON.parse(heard.message)).toEqual({ code, message: 'rule_changed', details: null, hint: 'Look again.' })
  expect(JSON.parse(heard.detail)).toEqual({ status, headers: {} })
})

test.each(['42501', '23505', '22P02', 'PT429'])('%s is left to lite', (code) => {
  const error = failure({ code, message: 'x' })
  expect(asPostgrestFailure(error)).toBe(error)
})

test('it is logged without what PostgreSQL quotes', () => {
  printErrorsWithoutData()
  const error = failure({ code: '23514', message: 'new row violates check', detail: 'Failing row contains (Mariana).' })
  expect(inspect(asPostgrestFailure(error))).toBe('PostgresError 23514')
})
