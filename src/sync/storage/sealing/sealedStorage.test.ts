import { beforeEach, describe, expect, test } from 'vitest'
import type { EpochMs, MessageId, PatientId, ThreadId, ThreadKey, UserId } from '../../../model.ts'
import { createMemoryStorage } from '../memoryStorage.ts'
import { ALL_TABLES, orderOf, type Storage } from '../storage.ts'
import { messageRow, threadRow } from '../../testing/rows.ts'
import { createSealedStorage } from './sealedStorage.ts'

const key = (): Promise<CryptoKey> => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const maria = 'thread-1' as ThreadId

let disk: Storage
let inbox: Storage
beforeEach(async () => {
  disk = createMemoryStorage()
  inbox = createSealedStorage(disk, await key())
  await inbox.write(ALL_TABLES, async (tx) => {
    await tx.put('threads', [
      threadRow(maria, {
        thread_key: 'anon:SECRET' as ThreadKey,
        patient_id: 'SECRET' as PatientId,
        contact_name: 'SECRET',
        contact_number: 'SECRET',
        subject: 'SECRET',
        last_message_preview: 'SECRET',
        tags: ['SECRET'],
        stage_key: 'SECRET',
      }),
    ])
    await tx.put('messages', [
      {
        ...messageRow(7, maria, {
          thread_key: 'SECRET' as ThreadKey,
          patient_id: 'SECRET' as PatientId,
          from_number: 'SECRET',
          to_number: 'SECRET',
          body: 'SECRET',
          media_name: 'SECRET',
          media_url: 'SECRET',
          external_id: 'SECRET',
          delivery_error: 'SECRET',
        }),
        order: orderOf('7'),
        // What a later version of the server sends is sealed too.
        ...{ transcript: 'SECRET' },
      },
    ])
    await tx.put('drafts', [{ thread_id: maria, text: 'SECRET' }])
    await tx.put('members', [
      {
        tenant_id: 'tenant' as never,
        user_id: 'user' as UserId,
        role: 'therapist',
        status: 'active',
        display_name: 'SECRET',
        avatar_url: 'SECRET',
        sync_xid: '1',
      },
    ])
    await tx.put('outbox', [
      {
        id: 1,
        name: 'send_message',
        args: { message_id: 'message' as MessageId, thread_id: maria, body: 'SECRET' },
        state: 'rejected',
        madeAtMs: 0 as EpochMs,
        seenInbound: 0,
        code: 'message_empty',
        hint: 'SECRET',
      },
    ])
  })
})

const everything = (storage: Storage): Promise<unknown[][]> =>
  storage.read(ALL_TABLES, (tx) => Promise.all(ALL_TABLES.map((table) => tx.all(table))))
const textOf = (rows: unknown): string =>
  JSON.stringify(rows, (_key, value: unknown) => (value instanceof Uint8Array ? new TextDecoder('latin1').decode(value) : value))

describe('a sealed copy', () => {
  test('reads as it was written, and no text, name, number, tag or key of a patient lies on the disk', async () => {
    expect(textOf(await everything(inbox)).match(/SECRET/g)).toHaveLength(23)
    expect(textOf(await everything(disk))).not.toContain('SECRET')
  })

  test('leaves readable what queries look at', async () => {
    const [thread] = await disk.read(['threads'], (tx) => tx.all('threads'))
    expect(thread).toMatchObject({ id: maria, status: 'open', sla_due_at: '2026-11-21T11:00:00Z', sync_xid: '100' })
    expect((await disk.read(['messages'], (tx) => tx.messages(maria, { from: null, before: null, limit: 9 })))[0]?.id).toBe('7')
  })

  test('the same text never looks the same twice', async () => {
    const draft = (): Promise<unknown> => disk.read(['drafts'], (tx) => tx.get('drafts', maria))
    const before = textOf(await draft())
    await inbox.write(['drafts'], (tx) => tx.put('drafts', [{ thread_id: maria, text: 'SECRET' }]))
    expect(textOf(await draft())).not.toBe(before)
  })

  test('means nothing under another key', async () => {
    const thief = createSealedStorage(disk, await key())
    await expect(everything(thief)).rejects.toMatchObject({ kind: 'storage', code: 'unreadable' })
  })

  test('a row moved to another place is refused: no message can be slipped into another thread', async () => {
    await disk.write(['drafts'], async (tx) => {
      const draft = await tx.get('drafts', maria)
      await tx.put('drafts', [{ ...draft!, thread_id: 'thread-2' as ThreadId }])
    })
    await expect(inbox.read(['drafts'], (tx) => tx.get('drafts', 'thread-2'))).rejects.toMatchObject({ code: 'unreadable' })
  })

  test('closes when what is being stored is stored', async () => {
    const saving = inbox.write(['drafts'], (tx) => tx.put('drafts', [{ thread_id: maria, text: 'the last word' }]))
    await inbox.close()
    await saving
    expect(await inbox.read(['drafts'], (tx) => tx.get('drafts', maria))).toMatchObject({ text: 'the last word' })
  })
})
