import { setTimeout as pause } from 'node:timers/promises'
import { createClient } from '@supabase/supabase-js'
import { projectOf } from '../demo/openProject.ts'
import { buildPage, startDemo } from '../demo/startDemo.ts'
import type { Benchmark, BenchOptions, Row, Table } from './benchmark.ts'
import { openFloor, type FloorSample } from './latency/openFloor.ts'
import { openWindow, type WatchedWindow } from './latency/openWindow.ts'
import { stagesOf, type Stages } from './latency/stagesOf.ts'
import { openStage } from './openStage.ts'
import { median, quantile } from './statistics.ts'
import { wallClockOffset } from './wallClock.ts'

const LIST = '[part~=thread-list]'
const CONVERSATION = '[part~=messages]'
/** The engine counts a second without pulls as quiet. */
const QUIET_MS = 1050

/** One message in one window; milliseconds. */
interface Sample {
  /** From before the insert, or from Enter. */
  whole: number
  stages: Stages | null
}

interface InboundSample extends Sample {
  fromCommit: number
}

interface Scene {
  first: WatchedWindow
  second: WatchedWindow
  floor: () => Promise<FloorSample>
  /** Writes as the next patient, the way a webhook does: when the insert began, and when it was answered. */
  write: (body: string) => Promise<{ beganAt: number; answeredAt: number }>
  /** A patient who never writes: few enough others do for the row to stay in sight. */
  answered: string
}

/** From a commit to the frame that shows it, in the windows of two members in two browsers. */
export const latency: Benchmark = {
  name: 'latency',
  about: 'from a committed message to two windows, and from Enter to both',
  run: async (options, say) => {
    const stage = await openStage()
    try {
      const project = projectOf(stage.backend)
      const demoPage = await buildPage()
      stage.onClose(demoPage.remove)
      const demo = await startDemo({ project, page: demoPage, port: 0 })
      stage.onClose(demo.close)
      const first = await openWindow(stage, `${demo.url}?painel=0`)
      const second = await openWindow(stage, `${demo.url}?painel=0&membro=rafael`)
      const floor = await openFloor(stage, project)
      const scene: Scene = { first, second, floor, ...(await openWebhook(project)) }
      return await measure(scene, options, say)
    } finally {
      await stage.close()
    }
  },
}

async function openWebhook({ url, secretKey, tenant }: ReturnType<typeof projectOf>): Promise<Pick<Scene, 'write' | 'answered'>> {
  const client = createClient(url, secretKey, { auth: { persistSession: false } })
  const threads = client.from('inbox_threads').select('patient_id, contact_name, contact_number').eq('tenant_id', tenant.id)
  const { data, error } = await threads.not('patient_id', 'is', null).order('last_message_at', { ascending: false }).limit(11)
  if (error) throw error
  const [silent, ...writing] = data
  const offset = wallClockOffset() + performance.timeOrigin
  let count = 0
  return {
    answered: String(silent?.contact_name),
    write: async (body) => {
      const patient = writing[(count += 1) % writing.length]
      const numbers = { patient_id: patient?.patient_id, from_number: patient?.contact_number }
      const row = { tenant_id: tenant.id, direction: 'inbound', ...numbers, body, external_id: `wamid.bench.${crypto.randomUUID()}` }
      const beganAt = performance.now() + offset
      const { error } = await client.from('conversation_messages').insert(row)
      if (error) throw error
      return { beganAt, answeredAt: performance.now() + offset }
    },
  }
}

async function measure(scene: Scene, { messages }: BenchOptions, say: (text: string) => void): Promise<Table[]> {
  const floors: FloorSample[] = []
  const takeFloor = async (): Promise<void> => void floors.push(await scene.floor())
  const paces = [
    { pace: 'quiet', rest: () => pause(QUIET_MS * (1 + Math.random() / 4)) },
    { pace: 'busy', rest: () => pause(100 + Math.random() * 200) },
  ]
  const inbound: { pace: string; window: string; samples: InboundSample[] }[] = []
  const outbound: { pace: string; own: Sample[]; other: Sample[] }[] = []
  for (let warm = 0; warm < 5; warm += 1) await patientWrites(scene, `warm-${warm}`)
  for (const { pace, rest } of paces) {
    say(`${messages} patients' messages, ${pace}`)
    const samples = await repeat(messages, async (at) => {
      await rest()
      const both = await patientWrites(scene, `${pace}-${at}-in`)
      await takeFloor()
      return both
    })
    inbound.push({ pace, window: 'one window', samples: samples.map(([one]) => one) })
    inbound.push({ pace, window: 'the other', samples: samples.map(([, other]) => other) })
  }
  for (const window of [scene.first, scene.second]) await window.inbox.open(scene.answered)
  for (const { pace, rest } of paces) {
    say(`${messages} typed answers, ${pace}`)
    const samples = await repeat(messages, async (at) => {
      await rest()
      return memberAnswers(scene, `${pace}-${at}-out`)
    })
    outbound.push({ pace, own: samples.map(([own]) => own), other: samples.map(([, other]) => other) })
  }
  const floorOf = (name: keyof FloorSample): number[] => floors.map((sample) => sample[name])
  const [rpc, broadcast, frame] = [floorOf('roundTrip'), floorOf('broadcast'), floorOf('frame')]
  const told = median(broadcast) + median(rpc) + median(frame)
  return [
    {
      title: 'Floor: the same wire and screen without an inbox',
      rows: [
        { name: 'RPC round trip from a page', values: spread(rpc) },
        { name: 'realtime broadcast from page to page', values: spread(broadcast) },
        { name: 'changed text to painted (two frames)', values: spread(frame) },
      ],
      notes: [`Told of a change, asked for it, drew it: ${told.toFixed(1)} ms, the sum of the medians.`],
    },
    inboundTable(inbound, told),
    outboundTable(outbound, { own: median(frame), other: told + median(rpc) }),
    stagesTable([
      ...inbound.map(({ pace, window, samples }) => ({ name: `patient → ${window}, ${pace}`, samples })),
      ...outbound.map(({ pace, other }) => ({ name: `answer → the other window, ${pace}`, samples: other })),
    ]),
  ]
}

async function patientWrites({ first, second, write }: Scene, token: string): Promise<[InboundSample, InboundSample]> {
  for (const window of [first, second]) await window.arm(LIST, token)
  const { beganAt, answeredAt } = await write(`Mensagem ${token}`)
  const [one, other] = await Promise.all([first.seen(), second.seen()])
  const sampleOf = (seen: typeof one): InboundSample => ({
    whole: seen.paintedAt - beganAt,
    fromCommit: seen.paintedAt - answeredAt,
    stages: stagesOf(seen, beganAt),
  })
  return [sampleOf(one), sampleOf(other)]
}

async function memberAnswers({ first, second }: Scene, token: string): Promise<[Sample, Sample]> {
  await first.arm(CONVERSATION, token)
  await second.arm(LIST, token)
  await first.page.keyboard.insertText(`Resposta ${token}`)
  await first.page.keyboard.press('Enter')
  const [own, other] = await Promise.all([first.seen(), second.seen()])
  const since = own.enterAt
  return [
    { whole: own.paintedAt - since, stages: null },
    { whole: other.paintedAt - since, stages: stagesOf(other, since) },
  ]
}

async function repeat<Result>(times: number, once: (at: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  for (let at = 0; at < times; at += 1) results.push(await once(at))
  return results
}

function spread(samples: number[]): Row['values'] {
  return { 'p50 ms': quantile(samples, 0.5), 'p95 ms': quantile(samples, 0.95), 'max ms': Math.max(...samples) }
}

function inboundTable(parts: { pace: string; window: string; samples: InboundSample[] }[], floor: number): Table {
  const rows = parts.flatMap(({ pace, window, samples }) => {
    const commit = samples.map((sample) => sample.fromCommit)
    const insert = samples.map((sample) => sample.whole)
    return [
      { name: `${pace}: answered insert → ${window}`, values: { ...spread(commit), 'p50 ÷ floor': median(commit) / floor } },
      { name: `${pace}: before the insert → ${window}`, values: { ...spread(insert), 'p50 ÷ floor': median(insert) / floor } },
    ]
  })
  return {
    title: `A patient's message (REST insert) → painted in the list, ${parts[0]?.samples.length ?? 0} messages a pace`,
    rows,
    notes: [
      'Painted = two animation frames after it is in the DOM. quiet: 1.05 to 1.3 s between messages; busy: the next one 0.1 to 0.3 s after both windows show the last.',
      `Floor: broadcast + RPC + two frames = ${floor.toFixed(1)} ms.`,
    ],
  }
}

function outboundTable(parts: { pace: string; own: Sample[]; other: Sample[] }[], floor: { own: number; other: number }): Table {
  const rows = parts.flatMap(({ pace, own, other }) => {
    const [mine, theirs] = [own.map((sample) => sample.whole), other.map((sample) => sample.whole)]
    return [
      { name: `${pace}: Enter → painted in the same window`, values: { ...spread(mine), 'p50 ÷ floor': median(mine) / floor.own } },
      { name: `${pace}: Enter → painted in the other window`, values: { ...spread(theirs), 'p50 ÷ floor': median(theirs) / floor.other } },
    ]
  })
  return {
    title: `A typed answer → painted, ${parts[0]?.own.length ?? 0} answers a pace`,
    rows,
    notes: [
      `Floors: two frames = ${floor.own.toFixed(1)} ms; RPC + broadcast + RPC + two frames = ${floor.other.toFixed(1)} ms.`,
      'Delivery receipts go on meanwhile, as they would: two further changes within 1.2 s of each answer.',
    ],
  }
}

function stagesTable(parts: { name: string; samples: Sample[] }[]): Table {
  const rows = parts.map(({ name, samples }) => {
    const stages = samples.flatMap((sample) => sample.stages ?? [])
    const of = (stage: keyof Stages): number => median(stages.map((each) => each[stage]))
    const values = {
      'until the pull': of('untilPull'),
      'p95 until the pull': quantile(
        stages.map((each) => each.untilPull),
        0.95,
      ),
      'the pull': of('pull'),
      'answer → DOM': of('untilDom'),
      'DOM → painted': of('untilPainted'),
      pulls: stages.reduce((sum, each) => sum + each.pulls, 0) / Math.max(1, stages.length),
    }
    return { name, values }
  })
  return { title: 'Where the time goes (medians, ms; from before the insert, or from Enter)', rows, notes: [] }
}
