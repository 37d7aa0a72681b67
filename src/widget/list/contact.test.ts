import { describe, expect, it } from 'vitest'
import { firstName, formatNumber, initials } from './contact.ts'

describe('contacts', () => {
  it('initials of first and last name, of a number, of nothing', () => {
    expect(['Mariana Alves', 'João', '+55 16 99713-4410', 'Ana de Sá', ''].map(initials)).toEqual(['MA', 'J', '+5', 'AS', '?'])
  })

  it('Brazilian numbers are grouped, others are left alone', () => {
    expect(['+5511988412207', '551133334444', '+351 912 345 678', '12'].map(formatNumber)).toEqual([
      '+55 11 98841-2207',
      '+55 11 3333-4444',
      '+351 912 345 678',
      '12',
    ])
  })

  it('calls by the first name', () => expect(firstName('Helena Prado')).toBe('Helena'))
})
