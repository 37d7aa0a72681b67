import { expect, test } from 'vitest'
import { browserPorts } from './browserPorts.ts'

test('the browser can be asked to keep its storage, and a bucket of its own, and answers', async () => {
  const { persist, buckets } = browserPorts()
  expect(await persist?.()).toBeTypeOf('boolean')
  const name = 'prazo-kept'
  await buckets?.open(name)
  expect(await buckets?.persist(name)).toBeTypeOf('boolean')
  await buckets?.remove(name)
})
