import { describe, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { ThreadId } from '../model.ts'
import { en } from './i18n/en.ts'
import { es } from './i18n/es.ts'
import type { Locale } from './i18n/locale.ts'
import { ptBR, type Messages } from './i18n/ptBR.ts'
import { FIXTURE_NOW, HELENA } from './testing/fixtureData.ts'
import { fixtureSlaEvents } from './testing/fixtureWorkspace.ts'
import { layoutFaults } from './testing/layoutFaults.ts'
import { renderInbox, type Rendered } from './testing/renderInbox.ts'
import { violations } from './testing/violations.ts'
import { createUiStore, type UiStore } from './uiStore.ts'

const WIDTHS = [1200, 900, 640, 390, 320]
const LANGUAGES: [Locale, Messages][] = [
  ['pt-BR', ptBR],
  ['en', en],
  ['es', es],
]

const showing = (id: string | null): UiStore => {
  const ui = createUiStore()
  if (id !== null) ui.getState().openThread(id as ThreadId)
  return ui
}

/** A widget of that width in a window that it fills, once its rows and its words are there. */
async function shown(options: {
  width: number
  locale: Locale
  words: Messages
  open?: string
  theme?: 'light' | 'dark'
}): Promise<Rendered> {
  const { width, locale, words, open = null, theme = 'light' } = options
  await page.viewport(width, 700)
  document.body.style.margin = '0'
  const rendered = renderInbox({ width, height: 700, locale, theme, ui: showing(open) })
  await vi.waitFor(() => {
    rendered.find('[role=option], .bubble')
    expect(rendered.find('.list__title').textContent).toContain(words.title)
    if (open) rendered.find('.bubble')
  })
  return rendered
}

describe.each(LANGUAGES)('in %s', (locale, words) => {
  it('nothing leaves its box, is cut off, overlaps or is too small to hit, from a desktop to the smallest phone', async () => {
    const faults: Record<string, string[]> = {}
    for (const width of WIDTHS) {
      for (const open of [undefined, 'mariana', 'thiago']) {
        const rendered = await shown({ width, locale, words, ...(open ? { open } : {}) })
        const found = layoutFaults(rendered.shadow)
        if (found.length > 0) faults[`${width} ${open ?? 'list'}`] = [...new Set(found)]
        rendered.unmount()
      }
    }
    expect(faults).toEqual({})
  })

  it('every menu and dialog fits the smallest phone, and axe finds nothing in it', async () => {
    const faults: Record<string, string[]> = {}
    const look = async (name: string, rendered: Rendered): Promise<void> => {
      const found = [...layoutFaults(rendered.shadow), ...(locale === 'pt-BR' ? await violations(rendered.shadow) : [])]
      if (found.length > 0) faults[name] = found
      await userEvent.keyboard('{Escape}')
      await vi.waitFor(() => expect(rendered.shadow.querySelector(':popover-open')).toBeNull())
    }
    const list = await shown({ width: 320, locale, words })
    for (const name of [words['views.open'], words.filter, words['panel.menu']]) {
      await userEvent.click(page.getByRole('button', { name, exact: false }))
      await vi.waitFor(() => expect(list.shadow.querySelector(':popover-open')).not.toBeNull())
      await look(name, list)
    }
    list.unmount()
    const thread = await shown({ width: 320, locale, words, open: 'mariana' })
    for (const name of [words.more, words['strip.why'], words['composer.sendMore']]) {
      await userEvent.click(page.getByRole('button', { name, exact: false }))
      await vi.waitFor(() => expect(thread.shadow.querySelector(':popover-open')).not.toBeNull())
      await look(name, thread)
    }
    expect(faults).toEqual({})
  })

  it.each(['settings', 'breaches'] as const)('the %s fit the smallest phone', async (panel) => {
    const rendered = await shown({ width: 320, locale, words })
    rendered.ui.getState().showPanel(panel)
    await vi.waitFor(() => rendered.find('.panel h2, .panel h3, .panel table'))
    await vi.waitFor(() => expect(rendered.shadow.querySelector('.panel')?.textContent).not.toContain(words['panel.loading']))
    expect(layoutFaults(rendered.shadow)).toEqual([])
  })
})

describe.each(LANGUAGES)('the palette in %s', (locale, words) => {
  it('fits the smallest phone with all that it offers, and axe finds nothing in it', async () => {
    const faults: Record<string, string[]> = {}
    const rendered = await shown({ width: 320, locale, words, open: 'mariana' })
    for (const name of ['all', 'assign', 'snooze', 'priority', 'tags', 'stage', 'help'] as const) {
      rendered.ui.getState().showPalette(name)
      await vi.waitFor(() => rendered.find('dialog.palette :is([role=option], .keysheet__row)'))
      const box = rendered.find('dialog.palette').getBoundingClientRect()
      if (box.top < 0 || box.bottom > innerHeight) faults[`${name} in the window`] = [`${box.top} to ${box.bottom}`]
      const found = [...layoutFaults(rendered.shadow), ...(locale === 'pt-BR' ? await violations(rendered.shadow) : [])]
      if (found.length > 0) faults[name] = found
      rendered.ui.getState().showPalette(null)
      await vi.waitFor(() => expect(rendered.shadow.querySelector('dialog.palette')).toBeNull())
    }
    expect(faults).toEqual({})
  })
})

describe('a notice that comes by itself', () => {
  const breach = { ...fixtureSlaEvents[0]!, happened_at: new Date(FIXTURE_NOW + 1).toISOString() }

  it.each([1200, 900, 390, 320])('covers nothing that one writes or presses in, %s pixels wide', async (width) => {
    const rendered = await shown({ width, locale: 'pt-BR', words: ptBR, open: 'mariana' })
    await vi.waitFor(() => rendered.find('.toasts'))
    rendered.inbox.update({ slaEvents: new Map([[breach.thread_id, [{ ...breach, id: `notice-${width}`, assigned_to: HELENA }]]]) })
    await vi.waitFor(() => rendered.find('.toast'))
    expect(layersMeet(rendered, '.toast', '.composer__box')).toBe(false)
    rendered.ui.getState().openThread(null)
    rendered.ui.getState().select(['sofia'] as ThreadId[])
    await vi.waitFor(() => rendered.find('.bulk'))
    expect(layersMeet(rendered, '.toast', '.bulk')).toBe(false)
  })
})

function layersMeet({ find }: Rendered, one: string, other: string): boolean {
  const [a, b] = [find(one).getBoundingClientRect(), find(other).getBoundingClientRect()]
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}

it('is readable at twice the size', async () => {
  // 200 % of 640 pixels: half the room, all of it zoomed by the browser.
  const rendered = await shown({ width: 320, locale: 'pt-BR', words: ptBR, open: 'mariana' })
  rendered.host.style.zoom = '2'
  await vi.waitFor(() => expect(rendered.find('.inbox').getBoundingClientRect().width).toBe(640))
  expect(layoutFaults(rendered.shadow).filter((fault) => !fault.startsWith('is hard'))).toEqual([])
})
