import { expect, test } from 'vitest'
import { InboxError } from '../../errors.ts'
import { createAsk } from './ask.ts'

test('a patient who is made again because the answer was lost is the same one; the next of that name is another', async () => {
  const made: unknown[] = []
  let lost = true
  let ids = 0
  const ask = createAsk({
    online: () => true,
    newId: () => `patient ${(ids += 1)}`,
    backend: {
      call: (_name, { p_id: id, p_full_name: name }) => {
        made.push(id)
        if (lost) return Promise.reject(new InboxError('network', 'The answer was lost.'))
        return Promise.resolve({ id, full_name: name })
      },
    },
  })
  const rita = { fullName: 'Rita', phone: '+55 11 1' }
  await expect(ask.createPatient(rita)).rejects.toMatchObject({ kind: 'network' })
  lost = false
  expect([await ask.createPatient(rita), await ask.createPatient(rita), await ask.createPatient({ fullName: 'Ana' })]).toEqual([
    'patient 1',
    'patient 2',
    'patient 3',
  ])
  expect(made).toEqual(['patient 1', 'patient 1', 'patient 2', 'patient 3'])
})
