/** One line of a table. A value's key names it with its unit, so that results.json can be read without the table. */
export interface Row {
  name: string
  values: Record<string, number | string>
}

export interface Table {
  title: string
  rows: Row[]
  /** What one has to know to read it. */
  notes: string[]
}

/** How much of each; every one of them is a flag of the same name. */
export interface BenchOptions {
  /** latency: messages a pace. */
  messages: number
  /** sla: threads that the sweep has to look over, one run each. */
  sweep: number[]
  /** sync: rows of a cold sync. */
  rows: number
  /** sync: changes from commit to paint. */
  changes: number
  /** sync: answers queued without a network. */
  answers: number
  /** sync and ui: threads on the device, ten messages each. */
  threads: number
  /** Repetitions, of which the median counts. */
  rounds: number
}

export interface Benchmark {
  name: string
  about: string
  /** `say` tells the person at the terminal what goes on. Whatever it starts, it stops. */
  run: (options: BenchOptions, say: (text: string) => void) => Promise<Table[]>
}
