import { expect, test } from 'vitest'
import { uuid7 } from './uuid7.ts'

const random = (bytes: Uint8Array<ArrayBuffer>): void => void crypto.getRandomValues(bytes)

test('an id carries version 7, the right variant and its time', () => {
  // The example of RFC 9562, appendix A.6.
  const id = uuid7(0x017f22e279b0, (bytes) => void bytes.fill(0xff))
  expect(id).toBe('017f22e2-79b0-7fff-bfff-ffffffffffff')
})

test('ids made later sort later', () => {
  const ids = [1, 2, 3, 1e12, 1.8e12, 1.8e12 + 1].map((ms) => uuid7(ms, random))
  expect(ids.toSorted()).toEqual(ids)
})

test('ids of one millisecond differ', () => {
  expect(new Set(Array.from({ length: 1000 }, () => uuid7(1.8e12, random))).size).toBe(1000)
})
