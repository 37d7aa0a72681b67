import { afterEach, expect, test, vi } from 'vitest'
import type { MessageId, ThreadId } from '../../model.ts'
import type { MessageIndex } from './messageIndex.ts'
import { openIndex } from './openIndex.ts'

afterEach(() => vi.restoreAllMocks())

const message = (id: string, body: string) => ({ id: id as MessageId, threadId: 'maria' as ThreadId, order: id, body })

async function answers(index: MessageIndex): Promise<unknown> {
  await index.put([{ threadId: 'maria' as ThreadId, from: '', messages: [message('1', 'A sessão de terça'), message('2', 'Recibo')] }])
  const found = await index.find('sess', 10)
  index.close()
  return found
}

const sessao = [{ id: '1', threadId: 'maria', order: '1' }]

test('the index answers from a worker of its own', async () => {
  const ended = vi.spyOn(Worker.prototype, 'terminate')
  expect(await answers(await openIndex())).toEqual(sessao)
  expect(ended).toHaveBeenCalledTimes(1)
})

test('where the host leaves no worker, the index answers from the page', async () => {
  vi.stubGlobal('Worker', function forbidden() {
    throw new TypeError('This document requires TrustedScriptURL')
  })
  expect(await answers(await openIndex())).toEqual(sessao)
  vi.unstubAllGlobals()
})

test('a worker that never starts is not waited for', async () => {
  const Real = Worker
  vi.stubGlobal(
    'Worker',
    class extends Real {
      constructor() {
        super('/no-such-file.js', { type: 'module' })
      }
    },
  )
  expect(await answers(await openIndex())).toEqual(sessao)
  vi.unstubAllGlobals()
})
