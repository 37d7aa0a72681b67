import { describe, expect, test } from 'vitest'
import { inboxErrorOf } from './serverError.ts'
import { messageRow, threadRow } from '../testing/rows.ts'
import { historyPage, pullPage, pushResults } from './wire.ts'

const page = {
  cursor: 'c',
  more: false,
  reset: true,
  server_time: '2026-11-21T10:00:00.123456+00:00',
  snapshot: '10:12:11',
  me: { user_id: 'me', role: 'assistant' },
  changes: { threads: [{ ...threadRow('maria'), sync_seq: '7', a_later_column: true }] },
  gone: {},
}

describe('what comes over the wire', () => {
  test('a page is taken with all the columns it has, and none of the tables it lacks', () => {
    const taken = pullPage(page)
    expect(taken).toMatchObject({ cursor: 'c', reset: true, userId: 'me', serverMs: Date.parse('2026-11-21T10:00:00.123Z') })
    expect(taken.snapshot).toEqual({ xmin: 10n, xmax: 12n, running: new Set([11n]) })
    expect(taken.changes.threads[0]).toMatchObject({ id: 'maria', a_later_column: true })
    expect(taken.changes.messages).toEqual([])
    expect(taken.gone.threads).toEqual([])
  })

  test.each([
    ['no cursor', { ...page, cursor: undefined }],
    ['a number that JavaScript has already rounded', { ...page, changes: { messages: [{ ...messageRow(1, 'maria'), id: 2 ** 53 }] } }],
    ['a row that is none', { ...page, changes: { threads: [null] } }],
    ['a time that is none', { ...page, server_time: 'soon' }],
    ['a page of a captive portal', '<html>'],
  ])('%s is refused, without quoting it', (_what, value) => {
    expect(() => pullPage(value)).toThrow(expect.objectContaining({ kind: 'server-not-ready', code: 'invalid_answer' }))
  })

  test('results keep their order and reasons', () => {
    const error = { code: 'thread_not_found', message: 'thread_not_found', hint: 'Gone.' }
    expect(
      pushResults([
        { id: 1, status: 'applied', error: null },
        { id: 2, status: 'rejected', error },
      ]),
    ).toEqual([
      { id: 1, status: 'applied', error: null },
      { id: 2, status: 'rejected', error: { code: 'thread_not_found', hint: 'Gone.' } },
    ])
    expect(() => pushResults([{ id: 1, status: 'perhaps' }])).toThrow(expect.objectContaining({ kind: 'server-not-ready' }))
  })

  test('history says whether there is more', () => {
    expect(historyPage({ messages: [messageRow(1, 'maria')], more: true })).toMatchObject({ more: true, messages: [{ id: '1' }] })
  })
})

describe('a failure of the server', () => {
  test.each([
    [{ status: 401, code: 'PGRST303', message: 'JWT expired' }, 'unauthorized', 'PGRST303'],
    [{ status: 403, code: '42501', message: 'not_a_member' }, 'not-a-member', 'not_a_member'],
    [{ status: 403, code: '42501', message: 'permission denied for function inbox_pull' }, 'not-a-member', '42501'],
    [{ status: 404, code: 'PGRST202', message: 'Could not find the function' }, 'server-not-ready', 'PGRST202'],
    [{ status: 404, code: '42883', message: 'function does not exist' }, 'server-not-ready', '42883'],
    [{ status: 400, code: 'P0001', message: 'batch_too_large' }, 'rejected', 'batch_too_large'],
    [{ status: 0, code: null, message: 'TypeError: Failed to fetch' }, 'network', null],
    [{ status: 502, code: null, message: '<html>Bad gateway</html>' }, 'network', '502'],
    [{ status: 429, code: null, message: 'slow down' }, 'network', '429'],
    [{ status: 404, code: null, message: '<html>' }, 'network', '404'],
    [{ status: 400, code: '23505', message: 'duplicate key (body)=(Dona Maria)' }, 'unexpected', '23505'],
  ])('%o is %s', (answer, kind, code) => {
    const error = inboxErrorOf({ hint: null, ...answer })
    expect(error).toMatchObject({ kind, code })
    // The server's own words may quote what patients wrote.
    expect(error.message).not.toContain('Maria')
  })
})
