import { expect, test } from 'vitest'
import { clockText } from './clockText.ts'

test('a player’s clock', () => {
  expect([0, 42.9, 60, 725, 3725, -1].map(clockText)).toEqual(['0:00', '0:42', '1:00', '12:05', '1:02:05', '0:00'])
})
