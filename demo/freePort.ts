import { createServer } from 'node:net'

const TRIES = 50

/** The first port from `first` on that nobody listens on, on this machine. Throws when fifty in a row are taken. */
export async function freePort(first: number): Promise<number> {
  for (let port = first; port < first + TRIES; port++) {
    if ((await canListen(port, '127.0.0.1')) && (await canListen(port, undefined))) return port
  }
  throw new Error(`Ports ${first} to ${first + TRIES - 1} are all taken. Give one with --port or --backend-port.`)
}

/** Whether a port can be listened on; without a host on every address, which a listener on any single one may not prevent. */
async function canListen(port: number, host: string | undefined): Promise<boolean> {
  const server = createServer()
  return new Promise((resolve) => {
    server.once('error', () => resolve(false))
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => server.close(() => resolve(true)))
  })
}
