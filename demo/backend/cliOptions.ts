import { parseArgs } from 'node:util'
import type { BackendOptions } from './startBackend.ts'

export const USAGE = `Usage: npm run backend -- [--port 54321] [--empty] [--threads N] [--scheduler-seconds 60]

  --port N                Listen on this port; 0 = any free one. Default 54321.
  --empty                 Only the schema: no made-up clinics, no people.
  --threads N             Also a clinic with N threads of ten messages each; with --empty that one alone.
  --scheduler-seconds N   How often the SLA check runs; 0 = never. Default 60.`

/** The command line is wrong; the message says where. */
export class BadArguments extends Error {}

export interface CliOptions extends BackendOptions {
  port: number
  help: boolean
}

const DEFAULT_PORT = 54321
const MOST_THREADS = 1_000_000

/** Reads the command line. Throws `BadArguments`. */
export function cliOptionsOf(args: string[]): CliOptions {
  const values = parsed(args)
  const empty = values.empty === true
  const threads = wholeNumber('--threads', values.threads ?? '0', MOST_THREADS)
  return {
    port: wholeNumber('--port', values.port ?? String(DEFAULT_PORT), 65535),
    empty,
    threads,
    schedulerSeconds: wholeNumber('--scheduler-seconds', values['scheduler-seconds'] ?? '60', 86400),
    help: values.help === true,
  }
}

function parsed(args: string[]): { port?: string; empty?: boolean; threads?: string; 'scheduler-seconds'?: string; help?: boolean } {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string' },
        empty: { type: 'boolean' },
        threads: { type: 'string' },
        'scheduler-seconds': { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values
  } catch (cause) {
    throw new BadArguments(cause instanceof Error ? cause.message : String(cause), { cause })
  }
}

function wholeNumber(flag: string, text: string, most: number): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > most) throw new BadArguments(`${flag} takes a whole number from 0 to ${most}, not "${text}".`)
  return value
}
