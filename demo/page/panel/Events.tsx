import type { ReactElement } from 'react'
import { Section } from './Section.tsx'
import type { EventLog } from './useEventLog.ts'

const time = new Intl.DateTimeFormat('pt-BR', { hour: '2-digit', minute: '2-digit', second: '2-digit' })

/** What the element told its host, newest first. */
export function Events({ log }: { log: EventLog }): ReactElement {
  return (
    <Section title="Registro de eventos" aside={<span className="tally">{log.events.length}</span>}>
      {log.events.length === 0 ? (
        <p className="hint">O que a tag contar à clínica aparece aqui, sem dado pessoal.</p>
      ) : (
        <>
          <ol className="events">
            {log.events.map((event) => (
              <li key={event.number}>
                <time>{time.format(event.at)}</time>
                <b>{event.type}</b>
                <span>{event.detail}</span>
              </li>
            ))}
          </ol>
          <button type="button" className="link" onClick={log.clear}>
            Limpar
          </button>
        </>
      )}
    </Section>
  )
}
