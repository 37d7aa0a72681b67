import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import type { Benchmark, BenchOptions, Table } from './benchmark.ts'
import { latency } from './latency.ts'
import { machineFacts } from './machineFacts.ts'
import { printTable } from './printTable.ts'
import { sla } from './sla.ts'
import { sync } from './sync.ts'
import { ui } from './ui.ts'

const benchmarks: readonly Benchmark[] = [latency, sla, sync, ui]

const USAGE = `npm run bench -- [name …] [options]

${benchmarks.map(({ name, about }) => `  ${name.padEnd(14)} ${about}`).join('\n')}

  --messages N     latency: messages a pace (200)
  --sweep N[,N]    sla: threads that the sweep looks over (200000)
  --rows N         sync: rows of a cold sync (20000)
  --changes N      sync: changes from commit to paint (500)
  --answers N      sync: answers queued without a network (500)
  --threads N      sync, ui: threads on the device (10000)
  --rounds N       repetitions of which the median counts (5)

Peers and floors run beside what is measured, in the same run: compare ratios, not milliseconds.
Tables go to standard output, everything measured to bench/results.json. Nothing passes or fails here.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    messages: { type: 'string', default: '200' },
    sweep: { type: 'string', default: '200000' },
    rows: { type: 'string', default: '20000' },
    changes: { type: 'string', default: '500' },
    answers: { type: 'string', default: '500' },
    threads: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
    help: { type: 'boolean', short: 'h', default: false },
  },
})

function count(option: string, text: string): number {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`--${option} takes a whole number from 1, not "${text}".`)
  return Number(text)
}

async function run(): Promise<void> {
  const unknown = positionals.filter((name) => !benchmarks.some((each) => each.name === name))
  if (unknown.length > 0) throw new Error(`There is no benchmark "${unknown.join('", "')}".\n\n${USAGE}`)
  const options: BenchOptions = {
    messages: count('messages', values.messages),
    sweep: values.sweep.split(',').map((each) => count('sweep', each)),
    rows: count('rows', values.rows),
    changes: count('changes', values.changes),
    answers: count('answers', values.answers),
    threads: count('threads', values.threads),
    rounds: count('rounds', values.rounds),
  }
  const machine = machineFacts()
  const results: { benchmark: string; seconds: number; tables: Table[] }[] = []
  for (const { name, run: measure } of benchmarks) {
    if (positionals.length > 0 && !positionals.includes(name)) continue
    const startedAt = performance.now()
    const tables = await measure(options, (text) => console.error(`${name}: ${text}`))
    results.push({ benchmark: name, seconds: Math.round((performance.now() - startedAt) / 1000), tables })
    for (const table of tables) console.log(printTable(table))
  }
  const written = { at: new Date().toISOString(), machine, options, results }
  await writeFile(new URL('results.json', import.meta.url), `${JSON.stringify(written, null, 2)}\n`)
  console.log(
    Object.entries(machine)
      .map(([name, value]) => `${name} ${value}`)
      .join(' · '),
  )
}

async function main(): Promise<number> {
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  try {
    await run()
    return 0
  } catch (error) {
    console.error(error instanceof Error && !(error instanceof TypeError) ? error.message : error)
    return 1
  }
}

// A socket of some library must not keep a finished run alive.
process.exit(await main())
