import { describe, expect, it } from 'vitest'
import { parseDemoOptions } from './options.ts'

describe('the options of npm run demo', () => {
  it('leaves ports open when none is given, so that the next free one is taken', () => {
    expect(parseDemoOptions([])).toEqual({ port: null, backendPort: null, threads: null, dev: false, help: false })
  })

  it('reads ports and the number of threads', () => {
    const options = parseDemoOptions(['--port', '8080', '--backend-port', '54400', '--threads', '10000'])
    expect(options).toMatchObject({ port: 8080, backendPort: 54_400, threads: 10_000 })
  })

  it.each([
    ['--port', 'abc'],
    ['--port', '70000'],
    ['--threads', '-1'],
    ['--threads', '1.5'],
  ])('refuses %s %s and says what it takes', (option, value) => {
    expect(() => parseDemoOptions([`${option}=${value}`])).toThrow(`${option} takes a whole number`)
  })

  it('refuses an option that it does not know', () => {
    expect(() => parseDemoOptions(['--prot', '1'])).toThrow('--prot')
  })
})
