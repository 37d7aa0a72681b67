import { useCallback, useState } from 'react'
import type { ReactElement } from 'react'
import type { DemoConfig } from '../../demoProject.ts'
import type { Preferences } from '../session/preferences.ts'
import type { MemberWindow } from '../session/useWindow.ts'
import { Clock } from './Clock.tsx'
import { Connection } from './Connection.tsx'
import { Crowd } from './Crowd.tsx'
import { Events } from './Events.tsx'
import { Look } from './Look.tsx'
import { Phone } from './Phone.tsx'
import { SlaRule } from './SlaRule.tsx'
import { Tour } from './Tour.tsx'
import { toldSteps, type TourStep } from './tourProgress.ts'
import { useDemoClock } from './useDemoClock.ts'
import type { EventLog } from './useEventLog.ts'
import { useSlaRule } from './useSlaRule.ts'

interface PanelProps {
  config: DemoConfig
  own: MemberWindow
  online: boolean
  preferences: Preferences
  change: (part: Partial<Preferences>) => void
  log: EventLog
}

/** The evaluator's panel: the world around the clinic. It stands apart in place, colour and words. */
export function Panel({ config, own, online, preferences, change, log }: PanelProps): ReactElement {
  const { panelOpen } = preferences
  const rule = useSlaRule(config)
  const clock = useDemoClock()
  const [seen, setSeen] = useState<ReadonlySet<TourStep>>(new Set())
  const did = useCallback((step: TourStep) => setSeen((before) => new Set(before).add(step)), [])
  const done = new Set<TourStep>([...seen, ...toldSteps(log.events), ...(rule.saved > 0 ? (['promise'] as const) : [])])
  return (
    <aside className="panel" data-open={panelOpen} aria-label="Painel do avaliador">
      <button
        type="button"
        className="panel-toggle"
        aria-expanded={panelOpen}
        aria-controls="panel-body"
        onClick={() => change({ panelOpen: !panelOpen })}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M6 2.5h4M7 2.5v4L3.4 12.4a1 1 0 0 0 .9 1.6h7.4a1 1 0 0 0 .9-1.6L9 6.5v-4M5.2 10h5.6" />
        </svg>
        <span>Painel do avaliador</span>
        {!online && <span className="panel-cut">sem conexão</span>}
        <svg className="panel-arrow" viewBox="0 0 16 16" aria-hidden="true">
          <path d="m6 3.5 4.5 4.5L6 12.5" />
        </svg>
      </button>
      <div className="panel-body" id="panel-body" hidden={!panelOpen}>
        <p className="panel-about">Não faz parte da clínica: aqui você é o mundo lá fora. Todos os dados são inventados.</p>
        <Tour done={done} />
        <Phone now={clock.now} did={did} />
        <Connection own={own} online={online} members={config.members} />
        <Clock clock={clock} rule={rule.rule} settable={config.hasWorld} />
        <SlaRule state={rule} />
        <Crowd canAdd={config.hasWorld} />
        <Look preferences={preferences} change={change} />
        <Events log={log} />
      </div>
    </aside>
  )
}
