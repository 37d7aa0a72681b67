import { useState } from 'react'
import type { ReactElement } from 'react'
import { jumpsFrom } from './jumps.ts'
import { Section } from './Section.tsx'
import type { EditedRule } from './slaRuleApi.ts'
import type { DemoClock } from './useDemoClock.ts'

const ZONE = 'America/Sao_Paulo'
const format = new Intl.DateTimeFormat('pt-BR', {
  timeZone: ZONE,
  weekday: 'short',
  day: '2-digit',
  month: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

/** The clinic's clock, server and page alike, and moments to jump to: deadlines pass, doors close, weekends come. */
export function Clock({ clock, rule, settable }: { clock: DemoClock; rule: EditedRule | null; settable: boolean }): ReactElement {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function jump(aheadMs: number): Promise<void> {
    setBusy(true)
    setProblem(null)
    try {
      await clock.advance(aheadMs)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
    setBusy(false)
  }

  return (
    <Section id="relogio" title="Relógio da clínica" aside={<span className="tally">{format.format(clock.nowMs).replace(/\./g, '')}</span>}>
      {settable ? (
        <>
          <div className="chips">
            {jumpsFrom(clock.now(), rule, ZONE).map(({ label, aheadMs }) => (
              <button key={label} type="button" className="chip" disabled={busy} onClick={() => void jump(aheadMs)}>
                {label}
              </button>
            ))}
          </div>
          <p className="hint">O servidor inteiro avança; prazos vencem de verdade. Para trás, só recomeçando a demonstração.</p>
        </>
      ) : (
        <p className="hint">Só o servidor local deixa mexer no relógio.</p>
      )}
      {problem !== null && <p className="problem">{problem}</p>}
    </Section>
  )
}
