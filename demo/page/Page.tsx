import { useEffect, useState } from 'react'
import type { ReactElement } from 'react'
import type { DemoConfig } from '../demoProject.ts'
import { Demo } from './Demo.tsx'
import { Notice } from './Notice.tsx'
import { memberInAddress } from './session/memberInAddress.ts'

/** Asks the demo's server where the clinic's Supabase project is, then shows the clinic. */
export function Page(): ReactElement | null {
  const [config, setConfig] = useState<DemoConfig | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  useEffect(() => {
    fetch('/demo/config.json')
      .then((response) => response.json() as Promise<DemoConfig>)
      .then(setConfig, (error: unknown) => setProblem(String(error)))
  }, [])

  if (problem !== null)
    return <Notice title="A demonstração não respondeu" text={`Confira se “npm run demo” ainda está rodando. (${problem})`} />
  if (!config) return null
  const member = memberInAddress(config.members)
  if (!member) return <Notice title="Ninguém para entrar" text="O projeto não tem membros ativos nesta clínica. Aplique o seed." />
  return <Demo config={config} first={member} />
}
