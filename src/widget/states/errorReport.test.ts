import { expect, it } from 'vitest'
import { InboxError } from '../../errors.ts'
import { errorReport } from './errorReport.ts'

it('tells where it broke, and nothing of what a patient wrote', () => {
  const cause = new TypeError('Cannot read "Maria, +55 11 98841-2207" of undefined')
  cause.stack = `TypeError: ${cause.message}\n    at BubbleView (https://clinica.example/app/chunk.js?v=maria:10:20)`
  const report = errorReport(new InboxError('unexpected', 'A pane failed', { cause }), { kind: 'text' })
  expect(report).not.toMatch(/maria|98841|clinica\.example/i)
  expect(JSON.parse(report)).toMatchObject({ error: 'InboxError', kind: 'text', stack: ['at BubbleView (/app/chunk.js:10:20)'] })
})
