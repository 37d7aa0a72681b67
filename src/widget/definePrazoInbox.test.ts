import { expect, it } from 'vitest'

it('can be imported where there is no DOM, as on a server', async () => {
  expect('HTMLElement' in globalThis).toBe(false)
  const { definePrazoInbox } = await import('./definePrazoInbox.ts')
  expect(() => definePrazoInbox()).not.toThrow()
})
