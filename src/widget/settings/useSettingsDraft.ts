import { useMemo, useState } from 'react'
import { useInbox, useScope } from '../InboxContext.ts'
import { changeCount, changeOf, draftOf, sameDraft, type Draft } from './draft/draft.ts'
import { refusalOf, type Refusal } from './draft/refusal.ts'
import { ruleProblems, type Problems } from './draft/ruleProblems.ts'

/*
 *   editing ──▶ counting ──▶ saving ──▶ saved ──▶ editing
 *      ▲           │  ▲        │
 *      │           ▼  │        ▼
 *      ├────── confirming   refused
 *      └──────────────────────┘
 * Counting asks the server what saving would move; where that is nothing, nothing is asked.
 */
export type SaveState =
  | { is: 'editing' | 'counting' | 'saving' }
  | { is: 'confirming'; threadsChanged: number; threadsOverdue: number }
  | { is: 'saved'; threadsChanged: number }
  | { is: 'refused'; refusal: Refusal }

export interface SettingsDraft {
  draft: Draft
  saved: Draft
  problems: Problems
  changes: number
  state: SaveState
  change: (change: Partial<Draft>) => void
  /** Counts first, then saves, or stops to ask. */
  save: (options?: { confirmed?: boolean }) => Promise<void>
  discard: () => void
  backToEditing: () => void
}

interface Form {
  /** What the form was filled from. */
  base: Draft
  version: number
  draft: Draft
}

export function useSettingsDraft(): SettingsDraft {
  const { inbox } = useScope()
  const rule = useInbox((snapshot) => snapshot.rule)
  const closures = useInbox((snapshot) => snapshot.closures)
  const stages = useInbox((snapshot) => snapshot.stages)
  const fresh = useMemo(() => draftOf(rule, closures, stages), [rule, closures, stages])
  const version = rule?.version ?? 0
  const [form, setForm] = useState<Form>({ base: fresh, version, draft: fresh })
  const [state, setState] = useState<SaveState>({ is: 'editing' })
  const isDirty = !sameDraft(form.base, form.draft)
  // A form that nobody has touched follows the clinic; after saving, it waits for its own version to come back.
  if (!isDirty && version >= form.version && !sameDraft(form.base, fresh)) setForm({ base: fresh, version, draft: fresh })

  const problems = useMemo(() => withRefusal(ruleProblems(form.draft), state), [form.draft, state])
  const change = changeOf(form.base, form.draft, form.version)

  async function save({ confirmed = false }: { confirmed?: boolean } = {}): Promise<void> {
    try {
      if (!confirmed) {
        setState({ is: 'counting' })
        const { threadsChanged, threadsOverdue } = await inbox.ask.saveRule(change, { dryRun: true })
        if (threadsChanged > 0) {
          setState({ is: 'confirming', threadsChanged, threadsOverdue })
          return
        }
      }
      setState({ is: 'saving' })
      const saved = await inbox.ask.saveRule(change)
      setForm((now) => ({ base: now.draft, draft: now.draft, version: saved.version }))
      setState({ is: 'saved', threadsChanged: saved.threadsChanged })
    } catch (error) {
      setState({ is: 'refused', refusal: refusalOf(error) })
    }
  }

  return {
    draft: form.draft,
    saved: fresh,
    problems,
    changes: isDirty ? changeCount(change) : 0,
    state,
    change: (changed) => {
      setForm((now) => ({ ...now, draft: { ...now.draft, ...changed } }))
      setState({ is: 'editing' })
    },
    save,
    discard: () => {
      setForm({ base: fresh, version, draft: fresh })
      setState({ is: 'editing' })
    },
    backToEditing: () => setState({ is: 'editing' }),
  }
}

function withRefusal(problems: Problems, state: SaveState): Problems {
  if (state.is !== 'refused' || state.refusal.is !== 'field') return problems
  return new Map(problems).set(state.refusal.field, state.refusal.problem)
}
