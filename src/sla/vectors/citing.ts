/** Which rules of SPEC.md the shared vectors are about, by their ids or the letter of their group. */
const RULES: Record<string, string> = {
  B: '[D2]',
  B04: '[D3]',
  B13: '[D4]',
  B16: '[D1]',
  M: '[W2] [W5]',
  S: '[W1]',
  S04: '[D3]',
  S07: '[W5]',
  S10: '[W7]',
  O: '[W3]',
  O07: '[W5]',
  Z01: '[W4] [D6]',
  Z04: '[W6] [D6]',
  G: '[Z3]',
  V: '[Z1] [Z3]',
  T: '[Z1] [Z2]',
  C: '[W1]',
  H: '[C1]',
  H07: '[C2]',
  H13: '[C3]',
  R: '[D2]',
  R04: '[R1] [W6]',
  K: '[T4]',
  K03: '[T5]',
  K07: '[T5]',
  K09: '[T3]',
  P: '[D7]',
}

/** The vectors with the rules that each of them cites, for the titles of the tests. */
export function citing<Vector extends { id: string }>(vectors: readonly Vector[]): (Vector & { rules: string })[] {
  return vectors.map((vector) => Object.assign({ rules: RULES[vector.id] ?? RULES[vector.id.slice(0, 1)] ?? '' }, vector))
}
