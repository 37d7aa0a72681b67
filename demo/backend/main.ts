import { inspect } from 'node:util'
import { BadArguments, cliOptionsOf, USAGE, type CliOptions } from './cliOptions.ts'
import { PortTaken } from './httpServer.ts'
import { outliveLateWrites } from './isLateWrite.ts'
import { factsOf, startBackend } from './startBackend.ts'
import { stopSignal } from './stopSignal.ts'

// Standard output belongs to the one JSON line: whatever a library logs goes to standard error, an error as one line, since
// what a database says in its details can be somebody's data.
console.log =
  console.info =
  console.debug =
  console.warn =
  console.error =
    (...parts: unknown[]): void => {
      process.stderr.write(`${parts.map(lineOf).join(' ')}\n`)
    }

function lineOf(part: unknown): string {
  return typeof part === 'string' ? part : part instanceof Error ? `${part.name}: ${part.message}` : inspect(part)
}

async function run(options: CliOptions): Promise<number> {
  const signal = stopSignal()
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  try {
    const backend = await startBackend({ ...options, signal })
    const facts = factsOf(backend)
    process.stdout.write(`${JSON.stringify(facts)}\n`)
    console.error(`Backend on ${facts.url}. Stop it with Ctrl-C.`)
    await stopped
    await backend.close()
    return 0
  } catch (error) {
    if (signal.aborted) return 0
    console.error(error instanceof PortTaken ? error.message : error instanceof Error ? error.stack : error)
    return 1
  }
}

function options(): CliOptions | number {
  try {
    const given = cliOptionsOf(process.argv.slice(2))
    if (!given.help) return given
    process.stdout.write(`${USAGE}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof BadArguments)) throw error
    console.error(`${error.message}\n\n${USAGE}`)
    return 1
  }
}

outliveLateWrites()
const given = options()
// A timer of some library must not keep a stopped backend alive.
process.exit(typeof given === 'number' ? given : await run(given))
