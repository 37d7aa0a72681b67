import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** A bad way to the backend: it delays, loses, doubles and cuts what the inbox asks, and cuts its sockets. */
export interface FaultyProxy {
  url: string
  /** Misbehaves from now on, or not. Sign-in is always let through: it is not what is tested. */
  setFaulty: (faulty: boolean) => void
  /**
   * Whether WebSockets are half open: neither side hears anything of the other any more, and none is told. Those that are opened
   * meanwhile are mute for good.
   */
  setMute: (mute: boolean) => void
  /** Cuts every socket that is open. */
  cut: () => void
  /** How often each thing happened. */
  happened: () => Record<Fault, number>
  close: () => Promise<void>
}

export type Fault = 'none' | 'delayed' | 'lost' | 'answer lost' | 'doubled' | 'cut short'
const FAULTS: readonly Fault[] = ['delayed', 'lost', 'answer lost', 'doubled', 'cut short']
const SHARE = 0.4
const DELAY_MS = 300

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

export async function openFaultyProxy(backendUrl: string, random: () => number): Promise<FaultyProxy> {
  const backend = new URL(backendUrl)
  const sockets = new Set<Socket>()
  const happened = Object.fromEntries(['none', ...FAULTS].map((name) => [name, 0])) as Record<Fault, number>
  let faulty = false
  let mute = false
  let dealt = Math.floor(random() * FAULTS.length)

  function faultFor(path: string): Fault {
    if (!faulty || !path.startsWith('/rest/v1/rpc/inbox_') || random() > SHARE) return 'none'
    // One after the other, so that a short day has all of them.
    dealt += 1
    return FAULTS[dealt % FAULTS.length] ?? 'none'
  }

  function forward({ method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = backend
      const onward = request({ hostname, port, method, path: url, headers: { ...headers, host: backend.host } }, (answer) => {
        bodyOf(answer).then((got) => resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: got }), reject)
      })
      onward.on('error', reject)
      onward.end(body)
    })
  }

  async function handle(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming)
    const fault = incoming.method === 'POST' ? faultFor(incoming.url ?? '') : 'none'
    happened[fault] += 1
    if (fault === 'lost') return void response.destroy()
    if (fault === 'delayed') await pause(random() * DELAY_MS)
    // The second of the two arrives while the first is at work, or after it.
    if (fault === 'doubled') void pause(random() * DELAY_MS).then(() => forward(incoming, body).catch(() => {}))
    const answer = await forward(incoming, body)
    if (fault === 'answer lost') return void response.destroy()
    response.writeHead(answer.status, answer.headers)
    if (fault !== 'cut short') return void response.end(answer.body)
    response.write(answer.body.subarray(0, answer.body.length / 2))
    setTimeout(() => response.destroy(), 5)
  }

  const server = createServer((incoming, response) => {
    handle(incoming, response).catch(() => response.destroy())
  })
  function carry(from: Socket, to: Socket): void {
    from.on('data', (chunk) => {
      if (!mute) to.write(chunk)
    })
  }
  server.on('upgrade', (incoming, socket: Socket, head) => {
    const onward = connect(Number(backend.port), backend.hostname, () => {
      const lines = Object.entries(incoming.headers).map(([name, value]) => `${name}: ${String(value)}`)
      if (!mute) onward.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`)
      if (!mute) onward.write(head)
      carry(socket, onward)
      carry(onward, socket)
    })
    sockets.add(socket)
    const end = (): void => {
      sockets.delete(socket)
      socket.destroy()
      onward.destroy()
    }
    for (const side of [socket, onward]) side.on('error', end).on('close', end)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    setFaulty: (now) => {
      faulty = now
    },
    setMute: (now) => {
      mute = now
    },
    cut: () => {
      for (const socket of sockets) socket.destroy()
    },
    happened: () => ({ ...happened }),
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}

async function bodyOf(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
