import { InboxError } from '../../../errors.ts'
import type { Priority, ThreadId, ThreadStatus, UserId } from '../../../model.ts'
import { me } from '../rows.ts'
import { THREADS, type ModelStage } from './modelStage.ts'
import { colleague } from './modelServer.ts'
import type { ModelTab } from './modelTab.ts'
import type { Step } from './steps.ts'

const STATUSES: readonly ThreadStatus[] = ['open', 'pending', 'resolved', 'closed']
const PRIORITIES: readonly Priority[] = ['low', 'medium', 'high', 'urgent']
const MEMBERS: readonly (UserId | null)[] = [me, colleague, null, me]

/** Lets one step happen. What a person does goes on by itself; only `wait` lets time pass. */
export async function playStep(stage: ModelStage, step: Step): Promise<void> {
  const { sim, server, network, clock } = stage
  switch (step.do) {
    case 'wait':
      return sim.advance(step.ms)
    case 'patient':
      return server.commit((stamp) => server.write(threadAt(step.thread), { body: `patient ${server.arrivals.length}` }, stamp()))
    case 'colleague': {
      const parts = step.what === 'status' ? { status: STATUSES[step.to]! } : { assigned_to: MEMBERS[step.to] ?? null }
      return server.commit((stamp) => server.change(threadAt(step.thread), parts, stamp))
    }
    case 'slow': {
      const commit = server.begin()
      sim.after(step.ms, () => commit((stamp) => server.write(threadAt(step.thread), { body: `slow ${server.arrivals.length}` }, stamp())))
      return
    }
    case 'delete': {
      const row = server.messagesOf(threadAt(step.thread)).at(-1 - step.nth)
      // Known and accepted: an answer that the host deletes while the disk fails under whoever sent it is sent again.
      const own = stage.witness.typed.some(({ body }) => body === row?.body)
      if (!row || (own && stage.witness.accidents.has('disk'))) return
      if (own) stage.witness.accident('deleted')
      stage.witness.excuse(({ body }) => body === row.body)
      return server.commit((stamp) => server.remove(row, stamp))
    }
    case 'visibility':
      server.visibility = step.to
      return stage.witness.accident('reset')
    case 'membership':
      server.active = step.active
      if (!step.active) stage.witness.accident('sent away')
      return
    case 'epoch':
      server.epoch += 1
      return stage.witness.accident('reset')
    case 'refuse':
      server.refusals = step.count
      return
    case 'limit':
      server.batchLimit = step.batch
      return
    case 'weather':
      return network.setWeather(step)
    case 'network':
      return network.setOnline(step.online)
    case 'token':
      return network.setToken(step.valid)
    case 'cut':
      return network.cut()
    case 'open':
      return stage.open()
    case 'clock':
      clock.deltaMs += step.deltaMs
      return
    default:
      return inTab(stage, step)
  }
}

function inTab(stage: ModelStage, step: Extract<Step, { tab: number }>): void {
  const tab = stage.tabs[step.tab % Math.max(1, stage.tabs.length)]
  if (!tab) return
  switch (step.do) {
    case 'kill':
      return stage.kill(tab)
    case 'close':
      stage.tabs = stage.tabs.filter((each) => each !== tab)
      if (tab.owner.frozen) thaw(stage, tab)
      if (tab.disk.lost) stage.witness.excuse(({ keptBy }) => keptBy === tab.owner)
      void tab.inbox.close().then(() => stage.kill(tab))
      return
    case 'freeze':
      tab.owner.frozen = true
      return
    case 'thaw':
      return thaw(stage, tab)
    case 'disk':
      if (stage.witness.accidents.has('deleted')) return
      tab.disk.failing = step.failing
      return stage.witness.accident('disk')
    default:
      // Nobody types into a frozen tab, nor before there is anything to see.
      if (tab.owner.frozen || tab.inbox.getSnapshot().status.is === 'starting') return
      return inPerson(stage, tab, step)
  }
}

function thaw(stage: ModelStage, tab: ModelTab): void {
  tab.owner.frozen = false
  stage.sim.thaw(tab.owner)
}

type InPerson = Exclude<Extract<Step, { tab: number }>, { do: 'kill' | 'close' | 'freeze' | 'thaw' | 'disk' }>

function inPerson(stage: ModelStage, tab: ModelTab, step: InPerson): void {
  const { inbox } = tab
  if (step.do === 'return') return tab.comeBack()
  if (step.do === 'refusal') return settleRefusal(stage, tab, step.how)
  const thread = threadAt(step.thread)
  const id = thread as ThreadId
  const going = (work: Promise<unknown>): void => void work.catch(expected)
  tab.feed(thread)
  switch (step.do) {
    case 'send':
      return send(stage, tab, { thread, note: step.note })
    case 'draft': {
      const text = step.empty ? '' : `draft ${stage.sim.nowMs()}`
      const drafted = stage.witness.draft(thread, text || null)
      return going(inbox.saveDraft(id, text).then(() => stage.witness.stored(drafted)))
    }
    case 'change':
      if (step.what === 'status') return going(inbox.setStatus(id, STATUSES[step.to]!))
      if (step.what === 'assign') return going(inbox.assignThread(id, MEMBERS[step.to] ?? null))
      if (step.what === 'priority') return going(inbox.setPriority(id, PRIORITIES[step.to]!))
      return going(inbox.setTags(id, [`tag ${step.to}`]))
    case 'read':
      return going(inbox.markRead(id))
    case 'older':
      return going(tab.feed(thread).loadOlder())
  }
}

function send(stage: ModelStage, tab: ModelTab, { thread, note }: { thread: string; note: boolean }): void {
  const typed = stage.witness.type(thread, tab.owner)
  const emptied = stage.witness.draft(thread, null)
  const told = (): void => [typed, emptied].forEach(stage.witness.stored)
  tab.inbox.sendMessage({ threadId: thread as ThreadId, body: typed.body, direction: note ? 'internal' : 'outbound' }).then(told, expected)
}

/** Takes up, or forgets, the first answer that this tab shows as refused. */
function settleRefusal(stage: ModelStage, tab: ModelTab, how: 'retry' | 'discard'): void {
  const refused = THREADS.flatMap((thread) => tab.feed(thread).getSnapshot().messages).find((each) => each.local?.is === 'rejected')
  const other = tab.inbox.getSnapshot().rejections[0]
  const id = refused?.local?.mutationId ?? other?.mutationId
  if (id === undefined) return
  const text = refused ? refused.body : other?.body
  const typed = stage.witness.typed.find(({ body }) => body === text)
  if (typed && how === 'retry') typed.retried = true
  if (typed && how === 'discard') typed.excused = true
  void (how === 'retry' ? tab.inbox.retry(id) : tab.inbox.discard(id)).catch(expected)
}

function threadAt(at: number): string {
  return THREADS[at % THREADS.length] ?? ''
}

/** Threads that are gone, tabs that are closed: a person would be told. Anything else is a bug. */
function expected(reason: unknown): void {
  if (!(reason instanceof InboxError)) throw reason
}
