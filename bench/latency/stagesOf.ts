import type { Seen } from './openWindow.ts'

/** Where the time went between an event and the frame that shows it, by the pull whose answer came last before it; milliseconds. */
export interface Stages {
  untilPull: number
  pull: number
  untilDom: number
  untilPainted: number
  pulls: number
}

/** Null when what is shown came without a pull. */
export function stagesOf({ requests, inDomAt, paintedAt }: Seen, since: number): Stages | null {
  const pulls = requests.filter(({ name, endedAt }) => name === 'inbox_pull' && endedAt <= inDomAt && endedAt >= since)
  const bringing = pulls.toSorted((a, b) => a.endedAt - b.endedAt).at(-1)
  return (
    (bringing && {
      untilPull: bringing.startedAt - since,
      pull: bringing.endedAt - bringing.startedAt,
      untilDom: inDomAt - bringing.endedAt,
      untilPainted: paintedAt - inDomAt,
      pulls: pulls.length,
    }) ??
    null
  )
}
