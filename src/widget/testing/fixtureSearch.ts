import type { MessageRow, ThreadId, ThreadRow } from '../../model.ts'
import type { FoundPage } from '../../sync/search/searchWire.ts'
import { wordsOf } from '../../sync/search/foldText.ts'
import { fixtureMessages, fixtureThread, HELENA, type ThreadSeed } from './fixtureData.ts'

/** What only the server still has: a conversation that was closed years ago, longer than a page. */
export const oldSeeds: readonly ThreadSeed[] = [
  {
    id: 'otavio',
    name: 'Otávio Lemos',
    number: '+5511977770042',
    to: HELENA,
    status: 'closed',
    messages: Array.from({ length: 60 }, (_, index): ThreadSeed['messages'][number] => [
      index % 2 === 0 ? 'in' : 'out',
      new Date(Date.parse('2024-03-04T09:00:00-03:00') + index * 3_600_000).toISOString(),
      index === 4 ? 'Preciso do relatório da sessão de março' : `Mensagem antiga ${index + 1}`,
    ]),
  },
]

/** As the server finds: every word begins one of the text's; newest first, ten a page. */
export function foundOn(query: string, before: string | null): FoundPage {
  const words = wordsOf(query)
  const matches = (text: string): boolean => words.every((word) => wordsOf(text).some((each) => each.startsWith(word)))
  const rows = oldSeeds
    .flatMap((seed) => fixtureMessages(seed) as unknown as MessageRow[])
    .filter(({ id, body }) => matches(body ?? '') && (before === null || Number(id) < Number(before)))
    .toReversed()
  const messages = rows.slice(0, 10)
  const people = before === null ? oldSeeds.filter(({ name }) => matches(name ?? '')).map(({ id }) => id as ThreadId) : []
  const ids = new Set<string>([...people, ...messages.map(({ thread_id }) => thread_id)])
  const threads = oldSeeds.filter(({ id }) => ids.has(id)).map((seed) => fixtureThread(seed) as ThreadRow)
  return { messages, threads, people, next: rows.length > 10 ? (messages.at(-1)?.id ?? null) : null }
}
