import { useEffect, useState, type ReactElement } from 'react'
import { createRoot } from 'react-dom/client'

/** Deadlines from half an hour to three quarters ahead, as the first of the clinic's list. */
export function showPlainCountdowns(count: number): void {
  const now = Date.now()
  const deadlines = Array.from({ length: count }, (_, at) => now + 1_800_000 + (at * 900_000) / count)
  const host = document.createElement('div')
  document.body.append(host)
  createRoot(host).render(<PlainList deadlines={deadlines} />)
}

function PlainList({ deadlines }: { deadlines: readonly number[] }): ReactElement {
  return (
    <ul>
      {deadlines.map((deadline, at) => (
        <li key={deadline}>
          <strong>Paciente {at}</strong> <span>Consigo um horário esta semana?</span> <Countdown deadline={deadline} />
        </li>
      ))}
    </ul>
  )
}

/** As it is first written: a state and a timer of its own in each row. */
function Countdown({ deadline }: { deadline: number }): ReactElement {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = Math.floor((deadline - now) / 1000)
  return (
    <time>
      {String(Math.floor(left / 60)).padStart(2, '0')}:{String(left % 60).padStart(2, '0')}
    </time>
  )
}
