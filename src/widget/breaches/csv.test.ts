import { expect, it } from 'vitest'
import { csvOf } from './csv.ts'

it('a cell that a spreadsheet would run is made text', () => {
  for (const cell of ['=1+1', '+55 11 98841-2207', '-2', '@SUM(A1)', '\t=1', ' =1', '\r=1'])
    expect(csvOf([[cell]], ',')).toContain(`'${cell}`)
  expect(csvOf([['Ana = Maria']], ',')).toBe('\uFEFFAna = Maria\r\n')
})

it('quotes, separators and line breaks stay inside their cell', () => {
  expect(csvOf([['a"b', 'c;d', 'e\nf', 'g,h']], ';')).toBe('\uFEFF"a""b";"c;d";"e\nf";g,h\r\n')
})
