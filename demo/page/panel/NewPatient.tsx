import { useState } from 'react'
import type { FormEvent, ReactElement } from 'react'
import type { PhoneContact } from '../../demoProject.ts'
import { registerPatient } from './phoneApi.ts'

/** Invents a patient, or, without a name, a number that the clinic does not know. */
export function NewPatient({ invented }: { invented: (contact: PhoneContact) => void }): ReactElement {
  const [name, setName] = useState('')
  const [number, setNumber] = useState(madeUpNumber)
  const [problem, setProblem] = useState<string | null>(null)

  async function invent(event: FormEvent): Promise<void> {
    event.preventDefault()
    const plain = number.trim()
    try {
      if (name.trim() === '') invented({ threadKey: `anon:${plain}`, patientId: null, name: null, number: plain })
      else invented(await registerPatient({ name: name.trim(), number: plain }))
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <form className="form" onSubmit={(event) => void invent(event)}>
      <label>
        Nome
        <input
          value={name}
          onChange={(event) => setName(event.target.value)}
          placeholder="vazio = número desconhecido"
          autoComplete="off"
        />
      </label>
      <label>
        Número
        <input
          value={number}
          onChange={(event) => setNumber(event.target.value)}
          required
          pattern="\+?[\d\s\(\)\-]{8,20}"
          autoComplete="off"
        />
      </label>
      {problem !== null && <p className="problem">{problem}</p>}
      <button type="submit" className="button primary">
        Pegar este celular
      </button>
    </form>
  )
}

function madeUpNumber(): string {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint16Array(2))
  return `+55 11 9${String(1000 + (high % 9000))}-${String(1000 + (low % 9000))}`
}
