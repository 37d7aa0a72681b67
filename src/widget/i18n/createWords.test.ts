import { describe, expect, it } from 'vitest'
import { createWords } from './createWords.ts'
import { en } from './en.ts'
import { localeOf } from './locale.ts'
import { es } from './es.ts'
import { ptBR } from './ptBR.ts'

const NOW = Date.parse('2026-11-20T10:29:29-03:00')
const at = (instant: string): number => Date.parse(instant)
const pt = createWords({ locale: 'pt-BR', messages: ptBR, timeZone: 'America/Sao_Paulo' })

describe('instants in the clinic’s time zone', () => {
  it('a row says the hour today, then ontem, the weekday, the date', () => {
    expect(pt.brief(at('2026-11-20T08:55:00-03:00'), NOW)).toBe('08:55')
    expect(pt.brief(at('2026-11-19T23:59:00-03:00'), NOW)).toBe('ontem')
    expect(pt.brief(at('2026-11-18T12:00:00-03:00'), NOW)).toBe('qua')
    expect(pt.brief(at('2026-11-12T12:00:00-03:00'), NOW)).toBe('12/11')
    expect(pt.brief(at('2025-11-12T12:00:00-03:00'), NOW)).toBe('12/11/25')
  })

  it('a day begins at the clinic’s midnight, not at the device’s', () => {
    const manaus = createWords({ locale: 'en', messages: en, timeZone: 'America/Manaus' })
    expect(manaus.dayKey(at('2026-11-20T03:30:00Z'))).toBe('2026-11-19')
    expect(pt.dayKey(at('2026-11-20T03:30:00Z'))).toBe('2026-11-20')
  })

  it('a paused clock says the weekday and the hour it resumes', () => {
    expect(pt.timeOrDay(at('2026-11-23T08:00:00-03:00'), NOW)).toBe('seg 08:00')
  })

  it('headings are Hoje, Ontem, the weekday, the date', () => {
    expect([pt.day(NOW, NOW), pt.day(at('2026-11-19T10:00:00-03:00'), NOW), pt.day(at('2026-11-17T10:00:00-03:00'), NOW)]).toEqual([
      'Hoje',
      'Ontem',
      'Terça-feira',
    ])
    expect(pt.day(at('2026-10-02T10:00:00-03:00'), NOW)).toBe('2 de outubro')
  })

  it('counts one and many', () => {
    expect([pt.plural('new', 1), pt.plural('new', 2)]).toEqual(['1 nova', '2 novas'])
  })

  it('survives a time zone that the browser does not know', () => {
    expect(createWords({ locale: 'en', messages: en, timeZone: 'Mars/Base' }).time(NOW)).toMatch(/^\d\d:\d\d$/)
  })
})

describe('the locale a host asks for', () => {
  it('finds the nearest, Portuguese without one', () => {
    expect(['en-GB', 'es-AR', 'pt-PT', 'fr', '', null].map(localeOf)).toEqual(['en', 'es', 'pt-BR', 'pt-BR', 'pt-BR', 'pt-BR'])
  })
})

it.each([
  { locale: 'pt-BR', messages: ptBR, at: ['às 10:42', 'seg. às 08:00'], moment: ['10:42', 'seg. às 08:00'] },
  { locale: 'en', messages: en, at: ['at 10:42', 'on Mon at 08:00'], moment: ['10:42', 'Mon 08:00'] },
  { locale: 'es', messages: es, at: ['a las 10:42', 'el lun a las 08:00'], moment: ['las 10:42', 'el lun a las 08:00'] },
] as const)('an instant in a sentence has the words of $locale before it, whatever the day', (expected) => {
  const words = createWords({ ...expected, timeZone: 'America/Sao_Paulo' })
  const instants = [at('2026-11-20T10:42:00-03:00'), at('2026-11-23T08:00:00-03:00')]
  expect(instants.map((each) => words.at(each, NOW))).toEqual(expected.at)
  expect(instants.map((each) => words.moment(each, NOW))).toEqual(expected.moment)
})
