/** A colour in light and in dark. Hosts override each as `--prazo-<name>`; all text pairs reach 4.5 : 1 (see the test). */
export type Token = readonly [light: string, dark: string]

export const TOKENS = {
  bg: ['#f6f7f7', '#0f1514'],
  surface: ['#ffffff', '#161d1c'],
  sunken: ['#f1f3f3', '#111817'],
  line: ['#e3e7e7', '#25302e'],
  'line-strong': ['#cfd6d6', '#364441'],
  text: ['#17211f', '#e9efee'],
  muted: ['#5c6a68', '#a3b1ae'],
  faint: ['#5f6d6b', '#93a19e'],
  accent: ['#0f766e', '#3fb8a9'],
  'on-accent': ['#ffffff', '#04211e'],
  'accent-soft': ['#e3f3f0', '#16312d'],
  'accent-line': ['#b4d9d3', '#24534c'],
  ok: ['#2f6f5e', '#7cc7b0'],
  'ok-soft': ['#e6f2ee', '#15302a'],
  warn: ['#8a5200', '#f0bd62'],
  'warn-soft': ['#fdf2dc', '#33270f'],
  'warn-line': ['#f0cf8f', '#5a4517'],
  'warn-bar': ['#e2a336', '#8f6a22'],
  late: ['#b3261e', '#ff8f86'],
  'late-soft': ['#fdeceb', '#3a1a18'],
  'late-line': ['#f2c1bd', '#6b2c28'],
  pause: ['#4a5a86', '#aebbe4'],
  'pause-soft': ['#eaeef8', '#1e2540'],
  breached: ['#b3261e', '#c73a31'],
  'on-breached': ['#ffffff', '#ffffff'],
  note: ['#fff7e2', '#2c2613'],
  'note-line': ['#e8cf8e', '#5f4f1f'],
  chip: ['#44546a', '#44546a'],
  'on-chip': ['#ffffff', '#ffffff'],
} as const

/** What stands on what, for the contrast test and for whoever changes a colour. */
export const TEXT_PAIRS: readonly (readonly [text: keyof typeof TOKENS, ground: keyof typeof TOKENS])[] = [
  ['text', 'bg'],
  ['text', 'surface'],
  ['text', 'sunken'],
  ['text', 'accent-soft'],
  ['text', 'note'],
  ['muted', 'bg'],
  ['muted', 'surface'],
  ['muted', 'sunken'],
  ['muted', 'accent-soft'],
  ['faint', 'surface'],
  ['faint', 'bg'],
  ['accent', 'surface'],
  ['accent', 'bg'],
  ['on-accent', 'accent'],
  ['ok', 'ok-soft'],
  ['warn', 'warn-soft'],
  ['warn', 'surface'],
  ['warn', 'accent-soft'],
  ['warn', 'note'],
  ['late', 'late-soft'],
  ['late', 'surface'],
  ['late', 'bg'],
  ['late', 'accent-soft'],
  ['pause', 'pause-soft'],
  ['on-breached', 'breached'],
  ['on-chip', 'chip'],
]

/** Contact avatars: the same soft pairs in both themes, text on ground. */
export const AVATAR_HUES: readonly Token[] = [
  ['#8c2f4b', '#fddfe3'],
  ['#463a9c', '#e4dff6'],
  ['#8a3a12', '#fce3d6'],
  ['#1d5680', '#d8ebf8'],
  ['#2f6218', '#dff0d8'],
  ['#76500a', '#f6e8cf'],
  ['#0f5d56', '#dff1ee'],
  ['#643188', '#ebe1f5'],
]

/** `--prazo-*` in, short names out: the one place where the public properties are read. */
export function tokensCss(): string {
  const colours = Object.entries(TOKENS).map(([name, [light, dark]]) => `--${name}: var(--prazo-${name}, light-dark(${light}, ${dark}));`)
  const hues = AVATAR_HUES.map(([text, ground], hue) => `.avatar[data-hue='${hue}'] { color: ${text}; background: ${ground}; }`)
  return `.inbox { ${colours.join('\n')} }\n${hues.join('\n')}`
}
