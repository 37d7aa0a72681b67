import type { Sql } from 'postgres'
import { say } from './clinicFixture.ts'
import { PromiseModel, STAGE_MINUTES, type ModelRule, type ModelThread } from './promiseModel.ts'

/** What can happen in a history. Threads go by number. */
export type Op =
  | { do: 'ask' | 'answer' | 'ai' | 'note' | 'unassign' | 'assign' | 'stage' | 'unstage' | 'snooze'; thread: number }
  | { do: 'delete' | 'edit'; thread: number; pick: number }
  | { do: 'status'; thread: number; to: string }
  | { do: 'rule'; rule: Partial<ModelRule> }
  | { do: 'zone'; zone: string }
  | { do: 'closure'; date: string }
  | { do: 'sweep' | 'leave' }
/** How much time passes before: milliseconds, or until a thread's deadline, give or take. */
export type Wait = number | { toDue: number; off: number }

/** Where a history plays: a connection whose `now()` is the setting `prazo_test.now`, and a clinic with one therapist. */
export interface Stage {
  sql: Sql
  tenant: string
  therapist: string
  /** Gets the database's and the model's view of all threads after each sweep. */
  compare: (actual: unknown, expected: unknown) => void
}

/** A Friday noon in New York, two days before its clocks change. */
const BEGIN = Date.UTC(2027, 2, 12, 17)
export const SHIFTS: NonNullable<ModelRule['windows']> = [
  { days: [1, 2, 3, 4, 5], start: '09:00', end: '12:00' },
  { days: [1, 2, 3, 4, 5], start: '13:00', end: '18:00' },
]
const RULE: ModelRule = {
  enabled: true,
  threshold_minutes: 60,
  windows: SHIFTS,
  alert_scope: 'all',
  clock_starts: 'first_unanswered',
  automated_replies_count: false,
  reminder_offsets: [20, 5],
  escalation_after_minutes: 30,
}
type Row = Record<string, unknown>
const ms = (instant: unknown): number | null => (instant instanceof Date ? instant.getTime() : null)

/** Drives the database and the model side by side. */
export class ClinicHistory {
  readonly model: PromiseModel
  private readonly stage: Stage
  private readonly ids: string[] = []
  private readonly messages: Map<string, number> = new Map()
  private now: number = BEGIN

  private constructor(stage: Stage, threads: number) {
    this.stage = stage
    this.model = new PromiseModel({ ...RULE }, threads)
  }

  static async begin(stage: Stage, threads: number): Promise<ClinicHistory> {
    const { sql, tenant } = stage
    const history = new ClinicHistory(stage, threads)
    await history.setClock()
    for (const table of ['inbox_threads', 'conversation_sla_rules', 'conversation_sla_closures', 'conversation_sla_stages'])
      await sql`delete from ${sql(table)}`
    await sql`update tenants set timezone = ${history.model.zone} where id = ${tenant}`
    await sql`insert into conversation_sla_stages (tenant_id, stage_key, duration_minutes, escalation_type)
      values (${tenant}, 'first', ${STAGE_MINUTES}, 'raise_priority')`
    await sql`insert into conversation_sla_rules ${sql({ tenant_id: tenant, escalation_type: 'raise_priority', ...RULE } as Row)}`
    for (let i = 0; i < threads; i++) {
      const [row] = await sql`insert into inbox_threads (tenant_id, thread_key) values (${tenant}, ${`anon:+55${i}`}) returning id`
      history.ids.push(row!['id'] as string)
    }
    return history
  }

  async play(wait: Wait, op: Op): Promise<void> {
    const due = typeof wait === 'number' ? null : this.model.threads[wait.toDue]!.due
    this.now = typeof wait === 'number' ? this.now + wait : Math.max(this.now + 1, due === null ? 0 : due + wait.off)
    await this.setClock()
    const answers = op.do === 'answer' || (op.do === 'ai' && this.model.rule.automated_replies_count)
    this.model.pass(this.now, answers ? this.model.threads[op.thread] : undefined)
    await this.perform(op)
    if (op.do === 'sweep') await this.compare()
  }

  private async setClock(): Promise<void> {
    await this.stage.sql`select set_config('prazo_test.now', ${new Date(this.now).toISOString()}, false)`
  }

  private async perform(op: Op): Promise<void> {
    switch (op.do) {
      case 'ask':
        return this.say(op.thread, 'customer')
      case 'answer':
        return this.say(op.thread, 'agent')
      case 'ai':
      case 'note':
        return this.say(op.thread, op.do)
      case 'assign':
        return this.set(op.thread, { assigned_to: this.stage.therapist }, { assigned: true })
      case 'unassign':
        return this.set(op.thread, { assigned_to: null }, { assigned: false })
      case 'stage':
        return this.set(op.thread, { stage_key: 'first' }, { stage: true })
      case 'unstage':
        return this.set(op.thread, { stage_key: null }, { stage: false })
      case 'status':
        return this.set(op.thread, { status: op.to }, { status: op.to })
      case 'snooze':
        return this.set(op.thread, { snoozed_until: new Date(this.now + 86_400_000) }, {})
      case 'delete':
        return this.delete(op.thread, op.pick)
      case 'edit':
        return this.edit(op.thread, op.pick)
      case 'leave':
        return this.leave()
      case 'rule':
        return this.setRule(op.rule)
      case 'zone':
        return this.setZone(op.zone)
      case 'closure':
        return this.toggleClosure(op.date)
      case 'sweep':
        await this.stage.sql`select * from sla_check(${new Date(this.now)})`
        return this.model.sweep(this.now)
    }
  }

  private async say(thread: number, sender: 'customer' | 'agent' | 'ai' | 'note'): Promise<void> {
    const stored = await say(this.stage.sql, {
      tenant_id: this.stage.tenant,
      thread_id: this.ids[thread]!,
      direction: sender === 'customer' ? 'inbound' : sender === 'note' ? 'internal' : 'outbound',
      sender_kind: sender === 'note' ? 'agent' : sender,
      created_at: new Date(this.now),
    })
    const n = this.messages.size + 1
    this.messages.set(stored.message_id, n)
    this.model.say(this.model.threads[thread]!, { n, sender, at: this.now })
  }

  private async set(thread: number, columns: Row, change: Partial<Pick<ModelThread, 'status' | 'assigned' | 'stage'>>): Promise<void> {
    await this.stage.sql`update inbox_threads set ${this.stage.sql(columns)} where id = ${this.ids[thread]!}`
    this.model.set(this.model.threads[thread]!, change, this.now)
  }

  /** The therapist leaves the clinic and comes back at once, without the threads that are open; closed ones keep who answered them. */
  private async leave(): Promise<void> {
    for (const status of ['suspended', 'active'])
      await this.stage.sql`update tenant_members set status = ${status} where user_id = ${this.stage.therapist}`
    for (const thread of this.model.threads)
      if (thread.assigned && ['open', 'pending'].includes(thread.status)) this.model.set(thread, { assigned: false }, this.now)
  }

  private pick(thread: number, pick: number): { n: number; id: string } | null {
    const known = this.model.threads[thread]!.messages
    if (known.length === 0) return null
    const { n } = known[pick % known.length]!
    const [id] = [...this.messages].find(([, number]) => number === n)!
    return { n, id }
  }

  /** Another text is no other promise. */
  private async edit(thread: number, pick: number): Promise<void> {
    const id = this.pick(thread, pick)?.id
    if (id) await this.stage.sql`update conversation_messages set body = 'corrected' where message_id = ${id}`
  }

  private async delete(thread: number, pick: number): Promise<void> {
    const picked = this.pick(thread, pick)
    if (!picked) return
    const { n, id } = picked
    await this.stage.sql`delete from conversation_messages where message_id = ${id}`
    this.model.delete(this.model.threads[thread]!, n, this.now)
  }

  private async setRule(rule: Partial<ModelRule>): Promise<void> {
    const isSame = ([key, value]: [string, unknown]): boolean =>
      JSON.stringify(this.model.rule[key as keyof ModelRule]) === JSON.stringify(value)
    if (Object.entries(rule).every(isSame)) return
    const hours = 'windows' in rule ? { respect_business_hours: rule.windows !== null } : {}
    await this.stage.sql`update conversation_sla_rules set ${this.stage.sql({ ...rule, ...hours } as Row)}`
    Object.assign(this.model.rule, rule)
    this.model.changed(this.now)
  }

  private async setZone(zone: string): Promise<void> {
    if (this.model.zone === zone) return
    await this.stage.sql`update tenants set timezone = ${zone} where id = ${this.stage.tenant}`
    this.model.zone = zone
    this.model.changed(this.now)
  }

  private async toggleClosure(date: string): Promise<void> {
    const { sql, tenant } = this.stage
    if (this.model.closures.delete(date)) await sql`delete from conversation_sla_closures where on_date = ${date}`
    else {
      await sql`insert into conversation_sla_closures (tenant_id, on_date) values (${tenant}, ${date})`
      this.model.closures.add(date)
    }
    this.model.changed(this.now)
  }

  private async compare(): Promise<void> {
    const { sql } = this.stage
    const threads = await sql`select id, sla_due_at from inbox_threads`
    const breaches = await sql`
      select b.*, exists (select from conversation_sla_events e where e.breach_id = b.id and e.kind = 'escalation') as escalated
      from conversation_sla_breaches b order by due_at, breached_at`
    const reminders = await sql`
      select thread_id, run_started_at, detail, happened_at from conversation_sla_events where kind = 'reminder'
      order by run_started_at, (detail ->> 'minutes')::int`
    const actual = this.ids.map((id) => ({
      due: ms(threads.find((row) => row['id'] === id)?.['sla_due_at']),
      breaches: breaches.filter((row) => row['thread_id'] === id).map((row) => this.breachOf(row)),
      reminders: reminders
        .filter((row) => row['thread_id'] === id)
        .map((row) => ({ run: ms(row['run_started_at']), minutes: row['detail'].minutes, at: ms(row['happened_at']) })),
    }))
    const expected = this.model.threads.map((thread) => ({
      due: thread.due,
      breaches: thread.breaches.toSorted((a, b) => a.due - b.due || a.breached - b.breached),
      reminders: thread.reminders.toSorted((a, b) => a.run - b.run || a.minutes - b.minutes),
    }))
    this.stage.compare(actual, expected)
  }

  private breachOf(row: Row): Row {
    return {
      due: ms(row['due_at']),
      breached: ms(row['breached_at']),
      minutes: row['threshold_minutes_at_breach'],
      version: row['rule_version'],
      resolved: ms(row['resolved_at']),
      by: this.messages.get(row['resolved_by_message_id'] as string) ?? null,
      escalates: ms(row['escalate_at']),
      escalated: row['escalated'],
    }
  }
}
