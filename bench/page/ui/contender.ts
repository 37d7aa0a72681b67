/** What the benchmark makes an inbox do. Each resolves with milliseconds until the frame that shows the result. */
export interface UiContender {
  /** Opens the thread at that place of the list. */
  openThread: (at: number) => Promise<number>
  focusText: () => void
  focusSearch: () => void
  clearSearch: () => Promise<number>
  /** Shows another view of the list, turn by turn. */
  changeView: ((turn: number) => Promise<number>) | null
  changeFilter: ((turn: number) => Promise<number>) | null
  changeSort: (turn: number) => Promise<number>
}

/** A thread with its messages, as plain as a host has them. */
export interface PlainThread {
  id: string
  name: string
  messages: { id: string; body: string; at: string; isOwn: boolean }[]
}
