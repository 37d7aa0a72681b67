import { expect, test } from 'vitest'
import { BadArguments, cliOptionsOf } from './cliOptions.ts'

test('without flags: the usual port, with data, a check each minute', () => {
  expect(cliOptionsOf([])).toEqual({ port: 54321, empty: false, threads: 0, schedulerSeconds: 60, help: false })
})

test('every flag is read', () => {
  expect(cliOptionsOf(['--port', '0', '--threads', '10000', '--scheduler-seconds', '5'])).toMatchObject({
    port: 0,
    threads: 10000,
    schedulerSeconds: 5,
  })
  expect(cliOptionsOf(['--empty'])).toMatchObject({ empty: true, threads: 0 })
  expect(cliOptionsOf(['--empty', '--threads', '5'])).toMatchObject({ empty: true, threads: 5 })
})

test.each([
  [['--prot', '1'], /--prot/],
  [['--port', 'http'], /--port takes a whole number from 0 to 65535, not "http"/],
  [['--port', '70000'], /--port/],
  [['--threads', '-3'], /--threads/],
  [['--threads', '1e3'], /--threads/],
  [['54321'], /54321/],
])('%j is refused with the reason', (args, reason) => {
  expect(() => cliOptionsOf(args)).toThrow(BadArguments)
  expect(() => cliOptionsOf(args)).toThrow(reason)
})
