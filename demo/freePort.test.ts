import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { expect, it } from 'vitest'
import { freePort } from './freePort.ts'

it('takes the next free port when the first is in use', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  try {
    expect(await freePort(port)).toBeGreaterThan(port)
  } finally {
    taken.close()
  }
})
