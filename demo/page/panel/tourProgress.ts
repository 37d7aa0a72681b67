interface TourEvent {
  type: string
  detail: string
}

/** The five things to try, in order. */
export const TOUR = ['write', 'answer', 'breach', 'offline', 'promise'] as const
export type TourStep = (typeof TOUR)[number]

/** Which of them the element has told of (newest event first): a breach, and work that waited for the network and arrived. */
export function toldSteps(events: readonly TourEvent[]): TourStep[] {
  const told: TourStep[] = []
  let waiting = false
  for (const { type, detail } of events.toReversed()) {
    if (type === 'prazo-breach') told.push('breach')
    if (type !== 'prazo-sync') continue
    const isEmpty = detail.endsWith('unsent: 0')
    if (isEmpty && waiting) told.push('offline')
    waiting = !isEmpty && (waiting || detail.includes('offline'))
  }
  return told
}
