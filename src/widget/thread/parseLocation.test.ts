import { expect, it } from 'vitest'
import { mapUrl, parseLocation } from './parseLocation.ts'

it('finds the place, and what the patient calls it', () => {
  expect(parseLocation('-23.5505, -46.6333\nPraça da Sé')).toEqual({ latitude: -23.5505, longitude: -46.6333, label: 'Praça da Sé' })
  expect(parseLocation('geo:-23.5,-46.6')).toEqual({ latitude: -23.5, longitude: -46.6, label: null })
})

it('shows no map for what is no place', () => {
  for (const body of [null, '', 'Rua 15, número', '99.1,200.5']) expect(parseLocation(body)).toBeNull()
})

it('links to numbers only, whatever stands beside them', () => {
  expect(mapUrl(parseLocation('javascript:1,2\n"><script>')!)).toBe('https://www.openstreetmap.org/?mlat=1&mlon=2#map=17/1/2')
})
