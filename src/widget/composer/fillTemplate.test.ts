import { expect, it } from 'vitest'
import { fillTemplate, unfilledIn } from './fillTemplate.ts'

const values = { 'patient.first_name': 'Mariana', 'clinic.name': 'Clínica Aurora', 'patient.full_name': null }

it('fills in what is known, however it is spaced', () => {
  expect(fillTemplate('Oi, {{patient.first_name}}! Aqui é da {{ clinic.name }}.', values)).toBe('Oi, Mariana! Aqui é da Clínica Aurora.')
})

it('leaves what is not known in the text, to be seen and mended', () => {
  const text = fillTemplate('{{patient.full_name}} às {{hora}}', values)
  expect(text).toBe('{{patient.full_name}} às {{hora}}')
  expect(unfilledIn(text).map(({ text: found }) => found)).toEqual(['{{patient.full_name}}', '{{hora}}'])
  expect(unfilledIn('{ {a} } {{}} {{\n}}')).toEqual([])
})

it('puts in a patient’s name as it is, whatever it looks like', () => {
  expect(fillTemplate('{{patient.first_name}}', { 'patient.first_name': '$& {{clinic.name}}' })).toBe('$& {{clinic.name}}')
})
