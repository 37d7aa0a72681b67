import { businessClock } from '../../src/sla/businessClock.ts'
import type { Window } from '../../src/sla/schedule.ts'
import { transitionsOf } from '../../src/sla/transitionsOf.ts'

// What the database ought to do, told once more: from the messages, with the TypeScript clock, without any of its columns.
// All instants are milliseconds since 1970.

export interface ModelRule {
  enabled: boolean
  threshold_minutes: number
  windows: Window[] | null
  alert_scope: 'all' | 'assigned_only'
  clock_starts: 'first_unanswered' | 'last_inbound'
  automated_replies_count: boolean
  reminder_offsets: number[]
  escalation_after_minutes: number
}

export interface ModelBreach {
  due: number
  breached: number
  minutes: number
  version: number
  resolved: number | null
  /** Number of the answer. */
  by: number | null
  escalates: number | null
  escalated: boolean
}

interface ModelMessage {
  n: number
  sender: 'customer' | 'agent' | 'ai' | 'note'
  at: number
}

export interface ModelThread {
  messages: ModelMessage[]
  status: string
  assigned: boolean
  stage: boolean
  /** Up to this message nothing is owed any more: the thread was closed on an open breach, or reopened by the patient. */
  settled: number
  due: number | null
  dueChanged: number | null
  open: ModelBreach | null
  breaches: ModelBreach[]
  reminders: { run: number; minutes: number; at: number }[]
}

export const STAGE_MINUTES = 25
const FROM = Date.UTC(2026, 11, 1) / 1000
const UNTIL = Date.UTC(2028, 0, 1) / 1000

// Once a zone: finding them is slow.
const transitions: Record<string, [number, number][]> = {}

export class PromiseModel {
  version: number = 1
  zone: string = 'America/New_York'
  readonly closures: Set<string> = new Set()
  rule: ModelRule
  readonly threads: ModelThread[]

  constructor(rule: ModelRule, threads: number) {
    this.rule = rule
    this.threads = Array.from({ length: threads }, () => ({
      messages: [],
      status: 'open',
      assigned: false,
      stage: false,
      settled: 0,
      due: null,
      dueChanged: null,
      open: null,
      breaches: [],
      reminders: [],
    }))
  }

  /** Time has come to `at`: what was due is broken, unless `answering` arrives at that very instant. */
  pass(at: number, answering?: ModelThread): void {
    for (const thread of this.threads) {
      if (thread.open || thread.due === null || thread.due > at || (thread === answering && thread.due === at)) continue
      this.break(thread)
    }
  }

  say(thread: ModelThread, message: ModelMessage): void {
    if (message.sender === 'customer' && thread.status !== 'open') {
      const asked = thread.messages.filter(({ sender }) => sender === 'customer')
      if (thread.status !== 'pending') thread.settled = Math.max(thread.settled, asked.at(-1)?.n ?? 0)
      thread.status = 'open'
    }
    const start = this.startOf(thread)
    thread.messages.push(message)
    if (thread.open && this.answers(message)) this.resolve(thread, message.at, message.n)
    if (this.startOf(thread) !== start) thread.dueChanged = null
    this.renew(thread, message.at, this.startOf(thread) === start)
  }

  delete(thread: ModelThread, n: number, at: number): void {
    thread.messages = thread.messages.filter((message) => message.n !== n)
    this.renew(thread, at, true)
  }

  set(thread: ModelThread, change: Partial<Pick<ModelThread, 'status' | 'assigned' | 'stage'>>, at: number): void {
    Object.assign(thread, change)
    if (thread.open && ['resolved', 'closed'].includes(thread.status)) {
      this.resolve(thread, at, null)
      thread.settled = Math.max(0, ...thread.messages.filter(({ sender }) => sender === 'customer').map(({ n }) => n))
    }
    this.renew(thread, at, true)
  }

  /** The rule, its zone or a closure has changed. */
  changed(at: number): void {
    this.version++
    for (const thread of this.threads) this.renew(thread, at, true)
  }

  sweep(at: number): void {
    for (const thread of this.threads) {
      const start = this.startOf(thread)
      if (thread.open) {
        if (thread.open.escalates !== null && thread.open.escalates <= at) thread.open.escalated = true
      } else if (thread.due !== null && start !== null) {
        const minutes = this.minutesOf(thread)
        for (const before of thread.stage ? [] : this.rule.reminder_offsets) {
          const when = before < minutes ? this.deadline(start, minutes - before) : null
          const given = thread.reminders.some((reminder) => reminder.run === start && reminder.minutes === before)
          if (when !== null && when <= at && !given) thread.reminders.push({ run: start, minutes: before, at: when })
        }
      }
    }
  }

  /** Where the clock of what is owed started. */
  startOf(thread: ModelThread): number | null {
    const answered = Math.max(thread.settled, ...thread.messages.filter((message) => this.answers(message)).map(({ n }) => n))
    const owed = thread.messages.filter(({ sender, n }) => sender === 'customer' && n > answered)
    return (this.rule.clock_starts === 'last_inbound' ? owed.at(-1) : owed[0])?.at ?? null
  }

  private answers({ sender }: ModelMessage): boolean {
    return sender === 'agent' || (sender === 'ai' && this.rule.automated_replies_count)
  }

  private minutesOf(thread: ModelThread): number {
    return thread.stage ? STAGE_MINUTES : this.rule.threshold_minutes
  }

  private deadline(start: number, minutes: number): number | null {
    const offsets = (transitions[this.zone] ??= transitionsOf(this.zone, FROM, UNTIL))
    const clock = businessClock({ windows: this.rule.windows, closures: [...this.closures], transitions: offsets })
    const due = clock.deadline(Math.floor(start / 1000), minutes)
    return due === null ? null : due * 1000
  }

  private renew(thread: ModelThread, at: number, isChange: boolean): void {
    const start = this.startOf(thread)
    if (thread.open) {
      if (start !== null) return
      this.resolve(thread, at, null)
    }
    const runs =
      start !== null &&
      this.rule.enabled &&
      !['resolved', 'closed'].includes(thread.status) &&
      (thread.assigned || this.rule.alert_scope === 'all')
    const due = runs ? this.deadline(start, this.minutesOf(thread)) : null
    if (isChange && due !== thread.due) thread.dueChanged = at
    thread.due = due
    if (due !== null && due <= at) this.break(thread)
  }

  private break(thread: ModelThread): void {
    const due = thread.due as number
    const breached = Math.max(due, thread.dueChanged ?? 0)
    const escalates = this.deadline(breached, this.rule.escalation_after_minutes)
    thread.open = {
      due,
      breached,
      escalates,
      escalated: false,
      minutes: this.minutesOf(thread),
      version: this.version,
      resolved: null,
      by: null,
    }
    thread.breaches.push(thread.open)
  }

  private resolve(thread: ModelThread, at: number, by: number | null): void {
    if (!thread.open) return
    Object.assign(thread.open, { resolved: Math.max(at, thread.open.breached), by })
    thread.open = null
    thread.due = null
  }
}
