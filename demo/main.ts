import { parseDemoOptions, USAGE } from './options.ts'
import type { DemoOptions } from './options.ts'
import { outliveLateWrites } from './backend/isLateWrite.ts'
import { stopSignal } from './backend/stopSignal.ts'
import { openProject } from './openProject.ts'
import type { OpenProject } from './openProject.ts'
import { buildPage, livePage, startDemo } from './startDemo.ts'
import type { Demo } from './startDemo.ts'

const PATIENCE_MS = 10_000

/** Starts project and page side by side, prints where they are, and takes both down again. Returns the exit code. */
async function run(options: DemoOptions): Promise<number> {
  const signal = stopSignal()
  const stopped = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
  console.log('Starting the demo: PostgreSQL, the Supabase APIs, a made-up clinic and its page …')

  const [opened, built] = await Promise.allSettled([
    openProject({ backendPort: options.backendPort, threads: options.threads, signal }, process.env),
    options.dev ? livePage : buildPage(),
  ])
  const project = opened.status === 'fulfilled' ? opened.value : null
  const page = built.status === 'fulfilled' ? built.value : null
  let demo: Demo | null = null
  try {
    if (opened.status === 'rejected') throw opened.reason
    if (built.status === 'rejected') throw built.reason
    if (!signal.aborted && project && page) {
      demo = await startDemo({ project, page, port: options.port })
      console.log(welcome(demo, project))
      await stopped
    }
    return 0
  } catch (error) {
    if (signal.aborted) return 0
    console.error(error instanceof Error ? error.message : error)
    return 1
  } finally {
    // A request that a browser left half done must not hold up the end: PostgreSQL stops with this process in any case.
    const patience = setTimeout(() => process.exit(1), PATIENCE_MS)
    await demo?.close()
    await page?.remove()
    await project?.close()
    clearTimeout(patience)
  }
}

function welcome({ url }: Demo, { tenant, members, where }: OpenProject): string {
  const widest = Math.max(...members.map(({ email }) => email.length))
  const people = members.map(
    ({ email, password, displayName, role }) => `    ${email.padEnd(widest)}   ${password}   ${displayName}, ${role}`,
  )
  return [
    '',
    `  ${tenant.name}:  ${url}`,
    '',
    `  You are signed in as ${members[0]?.displayName ?? 'nobody'}; the button at the top right switches to`,
    ...people,
    '',
    `  Data: ${where}. Everyone and everything in it is made up.`,
    '  Stop with Ctrl+C.',
    '',
  ].join('\n')
}

function options(): DemoOptions | number {
  try {
    const given = parseDemoOptions(process.argv.slice(2))
    if (!given.help) return given
    console.log(USAGE)
    return 0
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`)
    return 1
  }
}

outliveLateWrites()
const given = options()
// A socket of some library must not keep a stopped demo alive.
process.exit(typeof given === 'number' ? given : await run(given))
