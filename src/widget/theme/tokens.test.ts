import { describe, expect, it } from 'vitest'
import { AVATAR_HUES, TEXT_PAIRS, TOKENS, tokensCss } from './tokens.ts'

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!
}

function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light! + 0.05) / (dark! + 0.05)
}

describe('colours', () => {
  for (const [theme, name] of ['light', 'dark'].entries()) {
    for (const [text, ground] of TEXT_PAIRS) {
      it(`${text} can be read on ${ground} in ${name}`, () => {
        expect(contrast(TOKENS[text][theme]!, TOKENS[ground][theme]!)).toBeGreaterThanOrEqual(4.5)
      })
    }
  }

  it('initials can be read on every avatar', () => {
    for (const [text, ground] of AVATAR_HUES) expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('every token can be set by the host', () => {
    for (const name of Object.keys(TOKENS)) expect(tokensCss()).toContain(`--${name}: var(--prazo-${name}, `)
  })
})
