import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import type { SupabaseClient } from '@supabase/supabase-js'
import { Avatar } from './Avatar.tsx'
import { sessions } from './sessions.ts'

interface Patient {
  id: string
  full_name: string
  phone: string | null
  email: string | null
}

const SHOWN = 100
const weekdays = ['segunda', 'terça', 'quarta', 'quinta', 'sexta']

/** The clinic's patients, read by the clinic's own code; "Conversar" opens the embedded inbox at that person. */
export function Patients({
  tenantId,
  client,
  talkTo,
}: {
  tenantId: string
  client: SupabaseClient
  talkTo: (threadKey: string) => void
}): ReactElement {
  const [patients, setPatients] = useState<Patient[] | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [wanted, setWanted] = useState('')

  useEffect(() => {
    let current = true
    const query = client.from('patients').select('id, full_name, phone, email').eq('tenant_id', tenantId).order('full_name').limit(SHOWN)
    const load = async () => {
      const { data, error } = await query
      if (!current) return
      if (error) setProblem('Sem conexão com a clínica. A lista volta quando a conexão voltar.')
      else setPatients(data)
    }
    void load()
    return () => {
      current = false
    }
  }, [client, tenantId])

  const shown = patients?.filter(({ full_name: name }) => plain(name).includes(plain(wanted))) ?? []
  return (
    <section className="view page-view" aria-label="Pacientes">
      <div className="view-head">
        <h1>Pacientes</h1>
        <input
          type="search"
          placeholder="Buscar pelo nome"
          aria-label="Buscar pelo nome"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      </div>
      {problem !== null && <p className="quiet">{problem}</p>}
      {patients && shown.length === 0 && <p className="quiet">Ninguém com esse nome.</p>}
      <ul className="patients">
        {shown.map((patient) => (
          <li key={patient.id}>
            <Avatar name={patient.full_name} />
            <div className="patient-name">
              <b>{patient.full_name}</b>
              <span>{patient.phone}</span>
            </div>
            <span className="patient-next">{nextSession(patient.full_name)}</span>
            <button type="button" className="button" onClick={() => talkTo(patient.id)} aria-label={`Conversar com ${patient.full_name}`}>
              Conversar
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function nextSession(name: string): string {
  const session = sessions.find(({ patient }) => patient === name)
  return session ? `Sessão na ${weekdays[session.day]}, ${Math.floor(session.start)}h` : 'Sem sessão marcada'
}

/** Without accents and capitals, so that "goes" finds Góes. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
