import type { Row, Table } from '../benchmark.ts'
import { median, quantile } from '../statistics.ts'
import type { ContenderSamples, Streamed } from './measureContender.ts'

export interface Measured {
  samples: ContenderSamples
  streamed: Streamed
}

const KEY_MS = 16
const CHANGE_MS = 50
const LONG_TASK_MS = 50

/** What each thing a person does costs until its frame is drawn, beside vue-advanced-chat. */
export function feelTable(inbox: Measured, chat: Measured): Table {
  const row = (name: string, target: number, of: (measured: Measured) => number[]): Row => {
    const [own, peer] = [of(inbox), of(chat)]
    const p95 = quantile(own, 0.95)
    const compared = peer.length > 0 ? { 'peer p95 ms': quantile(peer, 0.95), 'peer ÷ Prazo': median(peer) / median(own) } : {}
    return {
      name,
      values: { samples: own.length, 'p50 ms': median(own), 'p95 ms': p95, 'target p95': target, met: met(p95 <= target), ...compared },
    }
  }
  return {
    title: 'From a press to the frame that shows what it did',
    rows: [
      row('a key in the answer', KEY_MS, ({ samples }) => samples.keyInText),
      row('a key in the search', KEY_MS, ({ samples }) => samples.keyInSearch),
      row('a key in the answer, messages streaming in', KEY_MS, ({ streamed }) => streamed.keys),
      row('another thread', CHANGE_MS, ({ samples }) => samples.thread),
      row('back to a thread', CHANGE_MS, ({ samples }) => samples.back),
      row('another view', CHANGE_MS, ({ samples }) => samples.view),
      row('another filter', CHANGE_MS, ({ samples }) => samples.filter),
      row('another order', CHANGE_MS, ({ samples }) => samples.sort),
    ],
    notes: [
      'The peer is vue-advanced-chat 2.1.2 with the same threads; it has no views and no filters. Frames are drawn without waiting for a refresh of the screen.',
      'Prazo runs whole: its engine, IndexedDB, the socket. The peer is given arrays from memory.',
    ],
  }
}

export function streamTable(inbox: Streamed, chat: Streamed): Table {
  const row = (name: string, { longTasks, aSecond, busy }: Streamed): Row => ({
    name,
    values: {
      'messages/s': aSecond,
      'long tasks': longTasks.length,
      'longest ms': Math.max(0, ...longTasks),
      'main thread ms/s': busy,
      met: met(longTasks.every((ms) => ms <= LONG_TASK_MS)),
    },
  })
  return {
    title: 'Messages stream in, fifty a second',
    rows: [row('<prazo-inbox>, from the database over the wire', inbox), row('vue-advanced-chat, told in its own page', chat)],
    notes: ['Target: no task over 50 ms. A contender that can’t keep up gets fewer messages a second.'],
  }
}

export const met = (is: boolean): string => (is ? 'yes' : 'no')
