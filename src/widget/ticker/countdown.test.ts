import { describe, expect, it } from 'vitest'
import { createWords } from '../i18n/createWords.ts'
import { ptBR } from '../i18n/ptBR.ts'
import { slaWords } from '../i18n/slaWords.ts'
import { badgeCountdown, lateCountdown, remainingCountdown } from './countdown.ts'

const words = createWords({ locale: 'pt-BR', messages: ptBR, timeZone: 'America/Sao_Paulo' })
const NOW = Date.parse('2026-11-20T10:29:29-03:00') / 1000

describe('what a badge says', () => {
  it('minutes and seconds under an hour, hours and minutes above', () => {
    expect([751, 59, 3599, 3600, 7325, 36_000].map((left) => remainingCountdown(left, NOW).text)).toEqual([
      '12:31',
      '00:59',
      '59:59',
      '1:00',
      '2:02',
      '10:00',
    ])
  })

  it('changes each second under an hour, each minute above', () => {
    expect(remainingCountdown(751, NOW).nextChange).toBe(NOW + 1)
    expect(remainingCountdown(7325, NOW).nextChange).toBe(NOW + 6)
    expect(remainingCountdown(7325 - 6, NOW).text).toBe('2:01')
  })

  it('negative time when overdue', () => {
    expect([48, 0, 600, 3900].map((late) => lateCountdown(late, NOW).text)).toEqual(['−0:48', '−0:00', '−10:00', '−1h05'])
  })

  it('how long ago when breached', () => {
    const text = (late: number): string => badgeCountdown({ is: 'breached', dueAt: NOW, breachedAt: NOW, late }, NOW, words).text
    expect([0, 41 * 60 + 29, 3 * 3600, 50 * 3600].map(text)).toEqual(['agora', 'há 41 min', 'há 3 h', 'há 2 d'])
  })

  it('when it resumes while paused', () => {
    const resumesAt = Date.parse('2026-11-23T08:00:00-03:00') / 1000
    expect(badgeCountdown({ is: 'paused', dueAt: NOW, remaining: 600, resumesAt }, NOW, words)).toEqual({
      text: 'seg 08:00',
      widest: 'seg 08:00',
      nextChange: resumesAt,
    })
  })

  it('keeps its width: the room it takes is the same at every second of an hour', () => {
    const widths = new Set(Array.from({ length: 3599 }, (_, left) => remainingCountdown(left, NOW).widest))
    expect([...widths]).toEqual(['00:00'])
  })

  it('wakes for the state’s own change when that comes first', () => {
    expect(badgeCountdown({ is: 'running', dueAt: NOW + 7325, remaining: 7325, nextChange: NOW + 3 }, NOW, words).nextChange).toBe(NOW + 3)
  })
})

describe('what a badge says aloud', () => {
  it('the state in words that do not tick', () => {
    const dueAt = Date.parse('2026-11-20T10:42:00-03:00') / 1000
    expect(slaWords({ is: 'running', dueAt, remaining: 1, nextChange: 1 }, words, NOW)).toBe('Responder até 10:42')
    expect(slaWords({ is: 'at-risk', dueAt, remaining: 1, nextChange: 1 }, words, NOW)).toBe('Em risco: responder até 10:42')
    expect(slaWords({ is: 'overdue', dueAt, late: 1 }, words, NOW)).toBe('Prazo vencido às 10:42')
    expect(slaWords({ is: 'breached', dueAt, breachedAt: dueAt, late: 1 }, words, NOW)).toBe('Prazo estourado às 10:42')
    expect(slaWords({ is: 'paused', dueAt, remaining: 1, resumesAt: dueAt }, words, NOW)).toBe('Prazo pausado, volta às 10:42')
  })
})
