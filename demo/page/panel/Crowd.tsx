import { useState } from 'react'
import type { ReactElement } from 'react'
import { Section } from './Section.tsx'
import { addThreads, startStorm } from './worldApi.ts'

const STORM = { perSecond: 50, seconds: 20 }
const CROWD = 10_000

type Doing = { is: 'nothing' } | { is: 'adding' } | { is: 'said'; text: string } | { is: 'refused'; text: string }

/** Much at once: ten thousand conversations, and a storm of messages. */
export function Crowd({ canAdd }: { canAdd: boolean }): ReactElement {
  const [doing, setDoing] = useState<Doing>({ is: 'nothing' })

  async function run(work: () => Promise<void>, text: string): Promise<void> {
    setDoing({ is: 'adding' })
    try {
      await work()
      setDoing({ is: 'said', text })
    } catch (error) {
      setDoing({ is: 'refused', text: error instanceof Error ? error.message : String(error) })
    }
  }

  return (
    <Section id="movimento" title="Movimento" open={false}>
      <div className="chips">
        <button
          type="button"
          className="chip"
          disabled={doing.is === 'adding'}
          onClick={() =>
            void run(() => startStorm(STORM.perSecond, STORM.seconds), `${STORM.perSecond} mensagens por segundo, por ${STORM.seconds} s.`)
          }
        >
          Tempestade de mensagens
        </button>
        {canAdd && (
          <button
            type="button"
            className="chip"
            disabled={doing.is === 'adding'}
            onClick={() => void run(() => addThreads(CROWD), 'Dez mil conversas a mais, com cem mil mensagens.')}
          >
            Mais 10.000 conversas
          </button>
        )}
      </div>
      {doing.is === 'adding' && (
        <output className="hint">Fazendo… dez mil conversas levam perto de meio minuto; a caixa continua em uso.</output>
      )}
      {doing.is === 'said' && <output className="hint">{doing.text}</output>}
      {doing.is === 'refused' && <p className="problem">{doing.text}</p>}
    </Section>
  )
}
