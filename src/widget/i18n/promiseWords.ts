import type { RuleRow } from '../../model.ts'
import type { Words } from './createWords.ts'
import { minutesInWords } from './slaWords.ts'

/** `60 min em horário comercial`. */
export function promiseWords(minutes: number, rule: RuleRow | null, words: Words): string {
  const span = { minutes: minutesInWords(minutes, words) }
  return rule?.effective_windows ? words.t('why.promiseBusiness', span) : words.t('why.promiseAlways', span)
}

/** `seg–sex 08:00–18:00`, one line for each set of days with the same hours. */
export function windowWords(rule: RuleRow | null, words: Words): string[] {
  if (!rule?.effective_windows) return [words.t('why.always')]
  const hoursByDays = new Map<string, string[]>()
  for (const { days, start, end } of rule.effective_windows) {
    const label = daysWords(days, words)
    hoursByDays.set(label, [...(hoursByDays.get(label) ?? []), `${start.slice(0, 5)}–${end.slice(0, 5)}`])
  }
  return [...hoursByDays].map(([days, hours]) => `${days} ${hours.join(', ')}`)
}

function daysWords(days: number[], words: Words): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const first = sorted[0]
  const last = sorted.at(-1)
  if (first === undefined || last === undefined) return ''
  const unbroken = sorted.length > 2 && last - first === sorted.length - 1
  return unbroken ? `${words.weekday(first)}–${words.weekday(last)}` : sorted.map(words.weekday).join(', ')
}
