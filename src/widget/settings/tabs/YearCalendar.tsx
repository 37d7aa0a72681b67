import { useRef, useState, type KeyboardEvent, type ReactElement } from 'react'
import type { EditableClosure } from '../../../sync/server/slaRequests.ts'
import { useWords } from '../../InboxContext.ts'
import { useTexts } from '../SettingsContext.ts'

const DAY_MS = 86_400_000
const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 }

export interface YearCalendarProps {
  year: number
  closures: readonly EditableClosure[]
  onToggle: (date: string) => void
}

/** Twelve small months: a click, or Enter where the arrows lead, closes a day or opens it again. */
export function YearCalendar({ year, closures, onToggle }: YearCalendarProps): ReactElement {
  const grid = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(`${year}-01-01`)
  const tabStop = active.startsWith(`${year}-`) ? active : `${year}-01-01`
  function onKeyDown(event: KeyboardEvent): void {
    const step = STEPS[event.key]
    if (step === undefined) return
    event.preventDefault()
    const next = new Date(Date.parse(`${tabStop}T00:00Z`) + step * DAY_MS).toISOString().slice(0, 10)
    if (!next.startsWith(`${year}-`)) return
    setActive(next)
    grid.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus()
  }
  const kinds = new Map(closures.map(({ on_date, windows }) => [on_date, windows.length > 0 ? 'half' : 'closed'] as const))
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- moves the keyboard among the days inside
    <div ref={grid} className="calendar" onKeyDown={onKeyDown}>
      {Array.from({ length: 12 }, (_, month) => (
        <Month
          key={month}
          year={year}
          month={month}
          tabStop={tabStop}
          kinds={kinds}
          onToggle={(date) => {
            setActive(date)
            onToggle(date)
          }}
        />
      ))}
    </div>
  )
}

interface MonthProps {
  year: number
  month: number
  tabStop: string
  kinds: ReadonlyMap<string, 'half' | 'closed'>
  onToggle: (date: string) => void
}

function Month({ year, month, tabStop, kinds, onToggle }: MonthProps): ReactElement {
  const { locale } = useWords()
  const texts = useTexts()
  const { first, count, blanks } = monthOf(year, month)
  const named = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', day: 'numeric', month: 'long' })
  return (
    <div
      className="calendar__month"
      role="group"
      aria-label={new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'long' }).format(first)}
    >
      <span className="calendar__name">
        {new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' }).format(first).replace('.', '')}
      </span>
      <div className="calendar__days">
        {Array.from({ length: count }, (_, index) => {
          const at = first + index * DAY_MS
          const date = new Date(at).toISOString().slice(0, 10)
          const kind = kinds.get(date)
          const state = kind ? `: ${texts.t(kind === 'half' ? 'closures.half' : 'closures.allDay')}` : ''
          return (
            <button
              key={date}
              type="button"
              className="calendar__day"
              data-date={date}
              data-kind={kind}
              aria-pressed={kind !== undefined}
              aria-label={`${named.format(at)}${state}`}
              tabIndex={date === tabStop ? 0 : -1}
              style={index === 0 ? { gridColumnStart: blanks + 1 } : undefined}
              onClick={() => onToggle(date)}
            >
              {index + 1}
            </button>
          )
        })}
      </div>
    </div>
  )
}

/** Its first day as milliseconds, how many it has, and how many weekdays of the first row come before, Monday first. */
function monthOf(year: number, month: number): { first: number; count: number; blanks: number } {
  const first = Date.UTC(year, month, 1)
  return { first, count: new Date(Date.UTC(year, month + 1, 0)).getUTCDate(), blanks: (new Date(first).getUTCDay() + 6) % 7 }
}
