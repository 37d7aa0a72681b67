import { useEffect, useState } from 'react'
import type { SupabaseClient } from '@supabase/supabase-js'
import type { DemoConfig, DemoMember } from '../../demoProject.ts'
import { createPanelClient } from '../session/hostClient.ts'
import { readRule, writeRule } from './slaRuleApi.ts'
import type { EditedRule } from './slaRuleApi.ts'

export interface SlaRuleState {
  /** Null until it has been read. */
  rule: EditedRule | null
  admin: DemoMember | null
  problem: string | null
  /** How often it was saved from here. */
  saved: number
  save: (next: EditedRule) => Promise<void>
}

const fallback: EditedRule = {
  enabled: true,
  threshold_minutes: 60,
  respect_business_hours: true,
  business_hours_start: '08:00',
  business_hours_end: '18:00',
  business_days: [1, 2, 3, 4, 5],
  alert_scope: 'all',
  windows: null,
}

/** The clinic's promise, read and changed as its admin would, through a session of the admin's own. */
export function useSlaRule(config: DemoConfig): SlaRuleState {
  const admin = config.members.find(({ role }) => role === 'clinic_admin' || role === 'tenant_admin') ?? null
  const [client, setClient] = useState<SupabaseClient | null>(null)
  const [rule, setRule] = useState<EditedRule | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [saved, setSaved] = useState(0)

  useEffect(() => {
    if (!admin) return
    const panel = createPanelClient(config)
    const load = async () => {
      const { error } = await panel.auth.signInWithPassword({ email: admin.email, password: admin.password })
      if (error) throw error
      setClient(panel)
      setRule((await readRule(panel, config.tenant.id)) ?? fallback)
    }
    load().catch((error: unknown) => setProblem(error instanceof Error ? error.message : String(error)))
  }, [admin, config])

  async function save(next: EditedRule): Promise<void> {
    if (!client) return
    setProblem(null)
    try {
      await writeRule(client, config.tenant.id, next)
      setRule(next)
      setSaved((count) => count + 1)
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
    }
  }

  return { rule, admin, problem, saved, save }
}
