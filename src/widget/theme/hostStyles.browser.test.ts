import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { cdp } from 'vitest/browser'
import type { ThreadId } from '../../model.ts'
import { layoutFaults } from '../testing/layoutFaults.ts'
import { renderInbox, type Rendered } from '../testing/renderInbox.ts'
import { createUiStore } from '../uiStore.ts'

const PARTS = [
  '.list__title',
  '.tab',
  '.row',
  '.row__name',
  '.badge',
  '.thread__name',
  '.strip',
  '.bubble',
  '.composer__text',
  '.button--primary',
]
const LOOKS = [
  'color',
  'background-color',
  'cursor',
  'direction',
  'font',
  'font-feature-settings',
  'hyphens',
  'letter-spacing',
  'text-align',
  'text-indent',
  'text-shadow',
  'text-transform',
  'user-select',
  'white-space',
  'word-spacing',
  'writing-mode',
  '-webkit-text-fill-color',
] as const

function hostSheet(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets = [sheet]
  onTestFinished(() => void (document.adoptedStyleSheets = []))
}

async function open(): Promise<Rendered> {
  const ui = createUiStore()
  ui.getState().openThread('mariana' as ThreadId)
  const rendered = renderInbox({ width: 1200, ui })
  await vi.waitFor(() => expect(PARTS.map((part) => rendered.shadow.querySelector(part) !== null)).not.toContain(false))
  return rendered
}

/** How each part looks and how much room it takes. */
const looksOf = ({ find }: Rendered): Record<string, unknown> =>
  Object.fromEntries(
    PARTS.map((part) => {
      const node = find(part)
      const style = getComputedStyle(node)
      return [part, [node.offsetWidth, node.offsetHeight, ...LOOKS.map((name) => style.getPropertyValue(name))]]
    }),
  )

describe('a host whose page has styles of its own', () => {
  it.each([
    ['takes everything away', '* { all: unset !important } body > div { display: block !important }'],
    [
      'sets what is inherited',
      `* { font: italic 900 31px/3 serif !important; color: red !important; letter-spacing: 4px !important; word-spacing: 9px !important;
      text-transform: uppercase !important; text-align: right !important; text-indent: 40px !important; text-shadow: 0 0 4px red !important; white-space: pre !important;
      direction: rtl !important; cursor: wait !important; user-select: none !important; hyphens: auto !important; -webkit-text-fill-color: red !important; line-break: anywhere !important }`,
    ],
    ['has a root of its own size', 'html { font-size: 62.5% } body { font-size: 2.4rem }'],
    [
      'names its things like ours',
      '.row, .badge, .bubble, .button, .tab { display: none !important; color: red !important } button { padding: 40px !important }',
    ],
  ])('%s, and changes nothing in the widget', async (_, css) => {
    const plain = await open()
    const expected = looksOf(plain)
    plain.unmount()
    hostSheet(css)
    const rendered = await open()
    // The box is the host's: it may size it as it likes.
    rendered.host.style.setProperty('width', '1200px', 'important')
    rendered.host.style.setProperty('height', '700px', 'important')
    await vi.waitFor(() => expect(looksOf(rendered)).toEqual(expected))
    expect(layoutFaults(rendered.shadow)).toEqual([])
  })

  it('may hide it and take it out of reach', async () => {
    const rendered = await open()
    rendered.host.style.visibility = 'hidden'
    rendered.host.style.pointerEvents = 'none'
    const { visibility, pointerEvents } = getComputedStyle(rendered.find('.list__title'))
    expect([visibility, pointerEvents]).toEqual(['hidden', 'none'])
  })

  it('finds its own page as it was', async () => {
    const before = [
      document.head.innerHTML,
      document.documentElement.getAttributeNames(),
      document.body.getAttributeNames(),
      document.adoptedStyleSheets.length,
    ]
    const rendered = await open()
    const button = document.createElement('button')
    button.className = 'row badge button'
    document.body.append(button)
    onTestFinished(() => button.remove())
    expect(getComputedStyle(button).borderRadius).toBe('0px')
    rendered.unmount()
    expect([
      document.head.innerHTML,
      document.documentElement.getAttributeNames(),
      document.body.getAttributeNames(),
      document.adoptedStyleSheets.length,
    ]).toEqual(before)
  })
})

describe('with the colours of the person’s system', () => {
  afterEach(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }))

  it('what is chosen, whose words they are and how urgent it is can still be told', async () => {
    await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] })
    expect(matchMedia('(forced-colors: active)').matches).toBe(true)
    const { find } = await open()
    const look = (selector: string): CSSStyleDeclaration => getComputedStyle(find(selector))
    expect(look('.row[aria-selected=true]').outlineStyle).toBe('solid')
    expect(look('.mode[aria-checked=true]').outlineStyle).toBe('solid')
    expect(look('.badge[data-state=breached]').borderStyle).toBe('solid')
    expect(look('[data-direction=outbound] > .bubble').borderInlineEndWidth).toBe('4px')
    expect(look('[data-direction=inbound] > .bubble').borderInlineStartWidth).toBe('4px')
    // A line of the tab's own, where its ground is everybody's.
    expect(getComputedStyle(find('.tab[aria-selected=true]'), '::after').backgroundColor).not.toBe(
      look('.tab[aria-selected=true]').backgroundColor,
    )
  })
})
