import { parseArgs } from 'node:util'

export interface DemoOptions {
  /** Null = 5173, or the next free one. */
  port: number | null
  /** Null = 54321, or the next free one. */
  backendPort: number | null
  /** Extra made-up threads, for a look at big data. */
  threads: number | null
  /** Serve the sources with hot reload instead of a build. */
  dev: boolean
  help: boolean
}

export const USAGE = `npm run demo -- [options]

  --port N           port of the page (5173, or the next free one)
  --backend-port N   port of the local backend (54321, or the next free one)
  --threads N        add N made-up threads, e.g. 10000
  --dev              serve the sources with hot reload
  --help             this text

With SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY and SUPABASE_SECRET_KEY set, the demo uses that project instead of a local backend.`

/** Reads the command line. Throws an `Error` that names the option when one is unknown or no number of the right size. */
export function parseDemoOptions(args: string[]): DemoOptions {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string' },
      'backend-port': { type: 'string' },
      threads: { type: 'string' },
      dev: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  })
  return {
    port: wholeNumber('--port', values.port, 65_535),
    backendPort: wholeNumber('--backend-port', values['backend-port'], 65_535),
    threads: wholeNumber('--threads', values.threads, 1_000_000),
    dev: values.dev,
    help: values.help,
  }
}

function wholeNumber(option: string, text: string | undefined, max: number): number | null {
  if (text === undefined) return null
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > max) throw new Error(`${option} takes a whole number from 0 to ${max}, not "${text}".`)
  return value
}
