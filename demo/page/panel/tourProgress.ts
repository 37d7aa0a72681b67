interface TourEvent {
  type: string
  detail: string
}

/** The five things to try, in order. */
export const TOUR = ['write', 'answer', 'breach', 'offline', 'promise'] as const
export type TourStep = (typeof TOUR)[number]

/** Which of them have been done, from what the element told its host (newest first) and how often the promise was saved. */
export function tourProgress(events: readonly TourEvent[], saved: number): ReadonlySet<TourStep> {
  const done = new Set<TourStep>()
  let unread: number | null = null
  let waiting: 'answer' | 'offline' | null = null
  for (const { type, detail } of events.toReversed()) {
    const number = (name: string): number => Number(new RegExp(`${name}: (\\d+)`).exec(detail)?.[1] ?? 0)
    if (type === 'prazo-unread') {
      if (unread !== null && number('unread') > unread) done.add('write')
      unread = number('unread')
    }
    if (type === 'prazo-breach') done.add('breach')
    if (type === 'prazo-sync') {
      if (number('unsent') > 0) waiting = detail.includes('offline') || waiting === 'offline' ? 'offline' : 'answer'
      else if (waiting) {
        done.add(waiting)
        waiting = null
      }
    }
  }
  if (saved > 0) done.add('promise')
  return done
}
