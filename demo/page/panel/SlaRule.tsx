import type { ReactElement } from 'react'
import { Section } from './Section.tsx'
import { SlaRuleForm } from './SlaRuleForm.tsx'
import type { SlaRuleState } from './useSlaRule.ts'

/** The clinic's promise, changed as its admin would. */
export function SlaRule({ state: { rule, admin, problem, saved, save } }: { state: SlaRuleState }): ReactElement {
  return (
    <Section
      id="promessa"
      title="Promessa"
      aside={rule && <span className="tally">{rule.enabled ? `${rule.threshold_minutes} min` : 'desligada'}</span>}
    >
      {rule && <SlaRuleForm rule={rule} save={(next) => void save(next)} />}
      {problem !== null && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
      {saved > 0 && problem === null && (
        <output className="hint">Guardado por {admin?.displayName.split(' ')[0]}. Os prazos em aberto foram recalculados.</output>
      )}
    </Section>
  )
}
