import { fill } from './fill.ts'
import type { Locale } from './locale.ts'
import { pluralForm } from './pluralForm.ts'
import type { MessageKey, Messages, PluralKey } from './ptBR.ts'

type Params = Record<string, string | number>

/** Words, instants and numbers in one locale and one time zone. Instants are milliseconds since 1970. */
export interface Words {
  readonly locale: Locale
  readonly timeZone: string
  /** False while only the words of the first paint are there. */
  readonly isWhole: boolean
  t: (key: MessageKey, params?: Params) => string
  plural: (key: PluralKey, count: number, params?: Params) => string
  number: (value: number) => string
  /** `Ana, Bia e Caio` */
  list: (items: readonly string[]) => string
  /** `340 kB`, `1,2 MB` */
  bytes: (size: number) => string
  /** `10:42` */
  time: (at: number) => string
  /** `10:42` today, else `seg 08:00` within a week, else `12/11 08:00`. */
  timeOrDay: (at: number, now: number) => string
  /** When something happens, in a sentence: `às 10:42` today, else `seg. às 08:00`, `12/11 às 08:00`. */
  at: (at: number, now: number) => string
  /** Until or since when, in a sentence: `10:42` today, else `seg. às 08:00`. */
  moment: (at: number, now: number) => string
  /** `10:42` today, `ontem`, `sex` within a week, else `12/11` or `12/11/25`. */
  brief: (at: number, now: number) => string
  /** A day's heading: `Hoje`, `Ontem`, `sexta-feira`, else `12 de novembro`. */
  day: (at: number, now: number) => string
  /** The local day as `2026-11-20`: equal for two instants on the same day. */
  dayKey: (at: number) => string
  /** `seg`, ISO day 1 = Monday. */
  weekday: (isoDay: number) => string
}

const DAY_MS = 86_400_000

export function createWords(options: { locale: Locale; messages: Messages; timeZone: string; isWhole?: boolean }): Words {
  const { locale, messages, isWhole = true } = options
  const timeZone = supportedZone(options.timeZone)
  const format = (fields: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => new Intl.DateTimeFormat(locale, { timeZone, ...fields })
  const time = format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const shortWeekday = format({ weekday: 'short' })
  const longWeekday = format({ weekday: 'long' })
  const dayMonth = format({ day: '2-digit', month: '2-digit' })
  const dayMonthYear = format({ day: '2-digit', month: '2-digit', year: '2-digit' })
  const longDay = format({ day: 'numeric', month: 'long' })
  const longDayYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  const plurals = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale)
  const weekdays = new Map<number, string>()

  const t = (key: MessageKey, params?: Params): string => fill(messages[key], params)
  const daysAgo = (at: number, now: number): number =>
    Math.round((Date.parse(`${isoDay.format(now)}T00:00Z`) - Date.parse(`${isoDay.format(at)}T00:00Z`)) / DAY_MS)
  const sameYear = (at: number, now: number): boolean => isoDay.format(at).slice(0, 4) === isoDay.format(now).slice(0, 4)
  const dayOf = (at: number): string => shortWeekday.format(at).replace('.', '')

  function brief(at: number, now: number): string {
    const ago = daysAgo(at, now)
    if (ago === 0) return time.format(at)
    if (ago === 1) return relative.format(-1, 'day')
    if (ago > 1 && ago < 7) return dayOf(at)
    return sameYear(at, now) ? dayMonth.format(at) : dayMonthYear.format(at)
  }

  function timeOrDay(at: number, now: number): string {
    const ago = daysAgo(at, now)
    if (ago === 0) return time.format(at)
    return `${Math.abs(ago) < 7 ? dayOf(at) : dayMonth.format(at)} ${time.format(at)}`
  }

  function inSentence(at: number, now: number, keys: { today: MessageKey; day: MessageKey }): string {
    const ago = daysAgo(at, now)
    if (ago === 0) return t(keys.today, { time: time.format(at) })
    return t(keys.day, { day: Math.abs(ago) < 7 ? shortWeekday.format(at) : dayMonth.format(at), time: time.format(at) })
  }

  function day(at: number, now: number): string {
    const ago = daysAgo(at, now)
    if (ago === 0) return t('today')
    if (ago === 1) return capital(relative.format(-1, 'day'), locale)
    if (ago > 1 && ago < 7) return capital(longWeekday.format(at), locale)
    return sameYear(at, now) ? longDay.format(at) : longDayYear.format(at)
  }

  function weekday(isoWeekday: number): string {
    const known = weekdays.get(isoWeekday)
    if (known !== undefined) return known
    const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
      .format(Date.UTC(2024, 0, isoWeekday))
      .replace('.', '')
    weekdays.set(isoWeekday, name)
    return name
  }

  return {
    locale,
    timeZone,
    isWhole,
    t,
    plural: (key, count, params) => fill(pluralForm(messages, key, plurals.select(count)), { count: numbers.format(count), ...params }),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
    bytes: (size) => bytesIn(size, locale),
    time: (at) => time.format(at),
    timeOrDay,
    at: (at, now) => inSentence(at, now, { today: 'time.at', day: 'time.dayAt' }),
    moment: (at, now) => inSentence(at, now, { today: 'time.moment', day: 'time.dayMoment' }),
    brief,
    day,
    dayKey: (at) => isoDay.format(at),
    weekday,
  }
}

function bytesIn(size: number, locale: Locale): string {
  const [unit, value] = size < 1e6 ? (['kilobyte', size / 1e3] as const) : (['megabyte', size / 1e6] as const)
  const digits = value < 10 ? 1 : 0
  return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(value)
}

const capital = (text: string, locale: Locale): string => text.charAt(0).toLocaleUpperCase(locale) + text.slice(1)

/** A zone this browser does not know must not take the inbox down: its own zone is the next best. */
function supportedZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return new Intl.DateTimeFormat('en').resolvedOptions().timeZone
  }
}
