import { useEffect, useState } from 'react'
import type { FormEvent, ReactElement } from 'react'
import type { PhoneContact, PhoneMessage } from '../../demoProject.ts'
import { Avatar } from '../clinic/Avatar.tsx'
import { PhoneMessages } from './PhoneMessages.tsx'
import { watchPhone, writeAs } from './phoneApi.ts'
import type { TourStep } from './tourProgress.ts'

const delays = [
  { seconds: 0, label: 'agora' },
  { seconds: 50, label: 'há 50 s' },
  { seconds: 20 * 60, label: 'há 20 min' },
  { seconds: 58 * 60, label: 'há 58 min' },
]

interface PhoneScreenProps {
  contact: PhoneContact
  /** The server's time. */
  now: () => number
  moved: (threadKey: string) => void
  /** Somebody wrote here, or an answer came. */
  did: (step: TourStep) => void
}

/** One patient's conversation with the clinic, seen from their side, as it happens. `moved` when the server knows it by another key. */
export function PhoneScreen({ contact, now, moved, did }: PhoneScreenProps): ReactElement {
  const [messages, setMessages] = useState<readonly PhoneMessage[]>([])
  const [text, setText] = useState('')
  const [delay, setDelay] = useState(0)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    let answers: number | null = null
    return watchPhone(contact, (all) => {
      const count = all.filter(({ mine }) => !mine).length
      if (answers !== null && count > answers) did('answer')
      answers = count
      setMessages(all)
    })
  }, [contact, did])

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (text.trim() === '') return
    setText('')
    setProblem(null)
    try {
      const threadKey = await writeAs(contact, text, delay === 0 ? null : new Date(now() - delay * 1000))
      did('write')
      if (threadKey !== contact.threadKey) moved(threadKey)
    } catch (error) {
      setText(text)
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return (
    <div className="phone" data-testid="phone">
      <div className="phone-head">
        <Avatar name="Clínica Aurora" />
        <div>
          <b>Clínica Aurora</b>
          <small>no celular de {contact.name?.split(' ')[0] ?? contact.number}</small>
        </div>
      </div>
      <PhoneMessages messages={messages} />
      {problem !== null && <p className="problem">{problem}</p>}
      <form className="phone-write" onSubmit={(event) => void send(event)}>
        <input
          value={text}
          onChange={(event) => setText(event.target.value)}
          placeholder="Mensagem"
          aria-label="Mensagem do paciente"
          autoComplete="off"
        />
        <button type="submit" aria-label="Enviar como paciente">
          <svg viewBox="0 0 20 20" aria-hidden="true">
            <path d="m3.5 10 13-6.5-4 13-3-5.5z" />
          </svg>
        </button>
      </form>
      <label className="phone-delay">
        Enviada
        <select value={delay} onChange={(event) => setDelay(Number(event.target.value))} aria-label="Quando o paciente enviou">
          {delays.map(({ seconds, label }) => (
            <option key={seconds} value={seconds}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
