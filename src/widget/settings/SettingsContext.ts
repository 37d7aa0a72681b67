import { createContext, useContext, type Context } from 'react'
import type { Texts } from '../i18n/createTexts.ts'
import type { Draft } from './draft/draft.ts'
import type { ProblemKey, Problems } from './draft/ruleProblems.ts'
import type { SettingsKey } from './words/ptBR.ts'

/** What the tabs of the settings share. */
export interface SettingsScope {
  texts: Texts<SettingsKey>
  draft: Draft
  /** As the server has it. */
  saved: Draft
  problems: Problems
  changeRule: (change: Partial<Draft['rule']>) => void
  change: (change: Partial<Draft>) => void
}

const Scope: Context<SettingsScope | null> = createContext<SettingsScope | null>(null)
export const SettingsProvider: Context<SettingsScope | null>['Provider'] = Scope.Provider

export function useSettings(): SettingsScope {
  const scope = useContext(Scope)
  if (!scope) throw new Error('A tab of the settings was rendered outside them')
  return scope
}

export const useTexts = (): Texts<SettingsKey> => useSettings().texts

/** What is wrong with a field, in words; null when nothing. */
export function useProblem(field: string): string | null {
  const { problems, texts } = useSettings()
  const problem: ProblemKey | undefined = problems.get(field)
  return problem ? texts.t(problem) : null
}
