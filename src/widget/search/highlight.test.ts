import { expect, test } from 'vitest'
import { highlight, snippet, type Piece } from './highlight.ts'

const marked = (pieces: Piece[]): string => pieces.map(({ text, found }) => (found ? `[${text}]` : text)).join('')

test('beginnings of words are marked, whatever their accents and capitals, and in any order', () => {
  expect(marked(highlight('A Sessão de terça-feira', 'terca sessao'))).toBe('A [Sessão] de [terça]-feira')
  expect(marked(highlight('Sessões', 'sess'))).toBe('[Sess]ões')
  expect(marked(highlight('possessão', 'sess'))).toBe('possessão')
})

test('nothing of the text is lost or added', () => {
  for (const text of ['', 'a', '🙂 olá 🙂 ola', 'ﬁm ola İstanbul', '<b>ola</b>']) {
    expect(
      highlight(text, 'ola')
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text)
  }
})

test('a snippet begins shortly before what was found', () => {
  const long = `${'Bom dia, tudo bem por aí com vocês todos? '.repeat(4)}Posso remarcar\na sessão?`
  expect(marked(snippet(long, 'remarcar'))).toMatch(/^…\S.{0,32}\[remarcar\] a sessão\?$/)
  expect(marked(snippet('Posso remarcar?', 'remarcar'))).toBe('Posso [remarcar]?')
})
