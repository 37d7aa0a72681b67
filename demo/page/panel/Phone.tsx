import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import type { PhoneContact } from '../../demoProject.ts'
import { NewPatient } from './NewPatient.tsx'
import { PhoneScreen } from './PhoneScreen.tsx'
import { Section } from './Section.tsx'
import { loadContacts } from './phoneApi.ts'
import type { TourStep } from './tourProgress.ts'

const NEW = '+'

/** A patient's phone: pick someone or invent someone, and write to the clinic as them. */
export function Phone({ now, did }: { now: () => number; did: (step: TourStep) => void }): ReactElement {
  const [contacts, setContacts] = useState<readonly PhoneContact[]>([])
  const [chosen, setChosen] = useState<string | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const key = chosen ?? contacts[0]?.threadKey ?? null
  const contact = contacts.find(({ threadKey }) => threadKey === key)

  useEffect(() => {
    loadContacts().then(setContacts, (error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }, [])

  function invented(next: PhoneContact): void {
    setContacts((before) => [next, ...before.filter(({ number }) => number !== next.number)])
    setChosen(next.threadKey)
  }

  return (
    <Section id="celular" title="Celular do paciente">
      <select aria-label="De quem é o celular" value={key ?? ''} onChange={(event) => setChosen(event.target.value)}>
        <option value={NEW}>+ Inventar um paciente…</option>
        {contacts.map(({ threadKey, name, number }) => (
          <option key={threadKey} value={threadKey}>
            {name ?? number}
          </option>
        ))}
      </select>
      {problem !== null && <p className="problem">{problem}</p>}
      {key === NEW && <NewPatient invented={invented} />}
      {contact && (
        <PhoneScreen
          key={contact.threadKey}
          contact={contact}
          now={now}
          did={did}
          moved={(threadKey) => invented({ ...contact, threadKey })}
        />
      )}
    </Section>
  )
}
