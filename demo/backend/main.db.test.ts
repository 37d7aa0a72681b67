import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { Backend } from './startBackend.ts'

interface Run {
  process: ChildProcess
  /** Everything on standard output so far. */
  output: () => string
  errors: () => string
  /** The JSON line. */
  backend: () => Promise<Omit<Backend, 'close'>>
  ended: Promise<number | null>
  /** What it has left in its temporary folder. */
  leftovers: () => Promise<string[]>
}

async function run(...args: string[]): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'prazo-cli-'))
  // As root, PostgreSQL runs as somebody else, who has to get in, and to clean up.
  await chmod(folder, 0o1777)
  const child = spawn(process.execPath, [new URL('main.ts', import.meta.url).pathname, ...args], {
    env: { ...process.env, TMPDIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  let errors = ''
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([]), { timeout: 10_000 })
    await rm(folder, { recursive: true })
  })
  return {
    process: child,
    output: () => output,
    errors: () => errors,
    backend: async () => {
      await vi.waitUntil(() => output.includes('\n') || child.exitCode !== null, { timeout: 30_000 })
      return JSON.parse(output.split('\n')[0]!) as Omit<Backend, 'close'>
    },
    ended,
    leftovers: () => readdir(folder),
  }
}

test.each(['SIGTERM', 'SIGINT'] as const)('it prints one line of JSON, serves, and on %s ends and leaves nothing', async (signal) => {
  const started = await run('--port', '0', '--empty')
  const backend = await started.backend()
  expect(backend).toEqual({
    url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
    publishableKey: expect.stringMatching(/^sb_publishable_/),
    secretKey: expect.stringMatching(/^sb_secret_/),
    jwtSecret: expect.any(String),
    dbUrl: expect.stringMatching(/^postgres:/),
    tenants: [],
  })
  expect((await fetch(`${backend.url}/health`)).status).toBe(200)

  started.process.kill(signal)
  expect(await started.ended).toBe(0)
  expect(started.output().trimEnd().split('\n')).toHaveLength(1)
  await vi.waitFor(async () => expect(await started.leftovers()).toEqual([]))
  await expect(fetch(`${backend.url}/health`)).rejects.toThrow('fetch failed')
})

test('stopped while it starts, it ends and leaves nothing', async () => {
  const started = await run('--port', '0')
  await vi.waitUntil(async () => (await started.leftovers()).length > 0, { timeout: 10_000, interval: 10 })
  started.process.kill('SIGTERM')
  expect(await started.ended).toBe(0)
  expect(started.output()).toBe('')
  await vi.waitFor(async () => expect(await started.leftovers()).toEqual([]))
})

test('started by npm, it ends when npm is ended, which tells it nothing', async () => {
  const npm = spawn('npm', ['run', 'backend', '--', '--port', '0', '--empty'], { stdio: ['ignore', 'pipe', 'ignore'] })
  onTestFinished(() => void npm.kill('SIGKILL'))
  let output = ''
  npm.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  const url = await vi.waitUntil(() => /"url":"([^"]+)"/.exec(output)?.[1], { timeout: 30_000 })
  npm.kill('SIGTERM')
  await vi.waitFor(() => expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed'), { timeout: 10_000, interval: 200 })
})

test('killed without a chance to clean up, it still takes PostgreSQL and its files along', async () => {
  const started = await run('--port', '0', '--empty')
  await started.backend()
  started.process.kill('SIGKILL')
  await vi.waitFor(async () => expect(await started.leftovers()).toEqual([]), { timeout: 10_000 })
})

test('a port that is taken is said clearly, with exit code 1, and nothing is left', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const started = await run('--port', String(port), '--empty')
  expect(await started.ended).toBe(1)
  expect(started.errors()).toContain(`Port ${port} is in use.`)
  expect(started.output()).toBe('')
  await vi.waitFor(async () => expect(await started.leftovers()).toEqual([]))
})

test('two run side by side, each with keys of its own', async () => {
  const [one, two] = await Promise.all([run('--port', '0', '--empty'), run('--port', '0', '--empty')])
  const [first, second] = await Promise.all([one.backend(), two.backend()])
  expect(first.url).not.toBe(second.url)
  const withKey = (key: string) => fetch(`${first.url}/rest/v1/nothing`, { headers: { apikey: key } })
  expect((await withKey(first.publishableKey)).status).toBe(404)
  expect((await withKey(second.publishableKey)).status).toBe(401)
})

test('a wrong flag is answered with the usage and exit code 1', async () => {
  const started = await run('--prot', '1')
  expect(await started.ended).toBe(1)
  expect(started.errors()).toContain('Usage: npm run backend')
})
