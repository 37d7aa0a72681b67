import { useState } from 'react'
import type { ReactElement } from 'react'
import { sessions } from './sessions.ts'
import type { Session } from './sessions.ts'

const OPENS = 8
const CLOSES = 18
const hours = Array.from({ length: CLOSES - OPENS }, (_, index) => OPENS + index)
const weekday = new Intl.DateTimeFormat('pt-BR', { weekday: 'short' })
const dayOfMonth = new Intl.DateTimeFormat('pt-BR', { day: 'numeric' })
const month = new Intl.DateTimeFormat('pt-BR', { month: 'long', year: 'numeric' })

/** The week of one therapist, made up. */
export function Agenda(): ReactElement {
  const [now] = useState(() => new Date())
  const week = weekOf(now)
  const today = now.toDateString()
  return (
    <section className="view page-view" aria-label="Agenda">
      <div className="view-head">
        <h1>Agenda</h1>
        <p>
          {month.format(week[0])} · {sessions.length} sessões · {sessions.filter(({ confirmed }) => !confirmed).length} a confirmar
        </p>
      </div>
      <div className="week-scroller">
        <div className="week">
          <div className="week-head" aria-hidden="true" />
          {week.map((date) => (
            <div key={date.getTime()} className="week-head" data-today={date.toDateString() === today || undefined}>
              <small>{weekday.format(date).replace('.', '')}</small>
              <b>{dayOfMonth.format(date)}</b>
            </div>
          ))}
          <div className="week-hours" aria-hidden="true">
            {hours.map((hour) => (
              <span key={hour}>{hour}:00</span>
            ))}
          </div>
          {week.map((date, day) => (
            <ol key={date.getTime()} className="week-day">
              {sessions
                .filter((session) => session.day === day)
                .map((session) => (
                  <SessionBlock key={session.start} session={session} />
                ))}
            </ol>
          ))}
        </div>
      </div>
    </section>
  )
}

function SessionBlock({ session }: { session: Session }): ReactElement {
  const place = { top: `${((session.start - OPENS) / hours.length) * 100}%`, height: `${(session.hours / hours.length) * 100}%` }
  return (
    <li className="session" data-confirmed={session.confirmed} style={place}>
      <b>{session.patient}</b>
      <span>
        {clock(session.start)} · {session.confirmed ? session.kind : 'a confirmar'}
      </span>
    </li>
  )
}

/** Monday to Friday of the week, or of the next one on a weekend. */
function weekOf(now: Date): Date[] {
  const sinceMonday = (now.getDay() + 6) % 7
  const monday = sinceMonday > 4 ? 7 - sinceMonday : -sinceMonday
  return Array.from({ length: 5 }, (_, day) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + monday + day))
}

function clock(hour: number): string {
  return `${Math.floor(hour)}:${hour % 1 === 0 ? '00' : '30'}`
}
