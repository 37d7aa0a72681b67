import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import type { ReactElement } from 'react'
import type { DemoConfig, DemoMember } from '../demoProject.ts'
import { Clinic } from './clinic/Clinic.tsx'
import { Panel } from './panel/Panel.tsx'
import { useEventLog } from './panel/useEventLog.ts'
import { readPreferences, storedPreferences, writePreferences } from './session/preferences.ts'
import type { Preferences } from './session/preferences.ts'
import { useWindow } from './session/useWindow.ts'

const WIDE_PX = 1200

/** The clinic's app and, clearly apart from it, the evaluator's panel. */
export function Demo({ config, first }: { config: DemoConfig; first: DemoMember }): ReactElement {
  const { own, state, become, retry } = useWindow(config, first)
  const online = useSyncExternalStore(own.connection.subscribe, own.connection.isOn)
  const [preferences, setPreferences] = useState(initialPreferences)
  const clinic = useRef<HTMLDivElement>(null)
  const log = useEventLog(clinic)

  useEffect(() => {
    if (preferences.theme === 'auto') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = preferences.theme
    writePreferences(preferences, localStorage)
  }, [preferences])

  const change = (part: Partial<Preferences>) => setPreferences((before) => ({ ...before, ...part }))

  return (
    <div className="stage" data-panel={preferences.panelOpen ? 'open' : 'closed'}>
      <div className="clinic" ref={clinic}>
        <Clinic config={config} own={own} state={state} preferences={preferences} become={become} retry={retry} />
      </div>
      <Panel config={config} own={own} online={online} preferences={preferences} change={change} log={log} />
    </div>
  )
}

function initialPreferences(): Preferences {
  return readPreferences(new URLSearchParams(location.search), storedPreferences(localStorage), innerWidth >= WIDE_PX)
}
