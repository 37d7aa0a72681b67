import { describe, expect, it } from 'vitest'
import { readPreferences } from './preferences.ts'

const none = new URLSearchParams()

describe('the look of a demo window', () => {
  it('opens in Portuguese, in the theme of the device, with the panel where there is room', () => {
    expect(readPreferences(none, null, true)).toEqual({ theme: 'auto', brand: 'clinic', locale: 'pt-BR', panelOpen: true })
    expect(readPreferences(none, null, false).panelOpen).toBe(false)
  })

  it('remembers theme and language', () => {
    expect(readPreferences(none, '{"theme":"dark","locale":"es"}', true)).toMatchObject({ theme: 'dark', locale: 'es' })
  })

  it('lets the address win over what was remembered', () => {
    const address = new URLSearchParams('tema=light&idioma=en&painel=0')
    expect(readPreferences(address, '{"theme":"dark","locale":"es"}', true)).toEqual({
      theme: 'light',
      brand: 'clinic',
      locale: 'en',
      panelOpen: false,
    })
  })

  it('forgives nonsense in storage and in the address', () => {
    expect(readPreferences(new URLSearchParams('tema=pink'), 'not json', false).theme).toBe('auto')
  })
})
