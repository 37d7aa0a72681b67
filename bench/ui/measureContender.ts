import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { busyMeter } from './mainThread.ts'

export interface ContenderSamples {
  keyInText: number[]
  keyInSearch: number[]
  thread: number[]
  /** Back to a thread that was open just before. */
  back: number[]
  view: number[]
  filter: number[]
  sort: number[]
}

/** What a stream of messages does to the page, and to a person who types meanwhile. */
export interface Streamed {
  keys: number[]
  longTasks: number[]
  /** Messages a second that came through. */
  aSecond: number
  /** Milliseconds of the main thread a second. */
  busy: number
}

type Act = 'changeView' | 'changeFilter' | 'changeSort'

const KEY_EVERY_MS = 80
const TEXT = 'Bom dia! Consigo sim, pode ser na quinta, 9h. '
/** Matches a few of the seeded patients at each letter. */
const QUERY = 'ana abreu'

/** Does everything `rounds` times over, on the page whose contender is set. */
export async function measureContender(page: Page, rounds: number): Promise<ContenderSamples> {
  const samples: ContenderSamples = { keyInText: [], keyInSearch: [], thread: [], back: [], view: [], filter: [], sort: [] }
  // The first of each pays for what is compiled and fetched once.
  for (let at = 0; at < 2; at += 1) await openThread(page, at)
  for (let round = 0; round < rounds; round += 1) {
    // More than an inbox may keep at hand, so that each is as new as at first.
    for (let at = 2; at < 12; at += 1) samples.thread.push(await openThread(page, at))
    for (const at of [10, 11, 10]) samples.back.push(await openThread(page, at))
    await page.evaluate(() => window.ui.contender?.focusText())
    samples.keyInText.push(...(await typed(page, TEXT)))
    await page.evaluate(() => window.ui.contender?.focusSearch())
    samples.keyInSearch.push(...(await typed(page, QUERY)))
    await page.evaluate(() => window.ui.contender?.clearSearch())
  }
  // Each turn leaves the list as it was found after an even number.
  for (let turn = 0; turn < 4 * rounds; turn += 1) samples.view.push(...(await changed(page, 'changeView', turn)))
  await showAll(page)
  for (let turn = 0; turn < 4 * rounds; turn += 1) samples.filter.push(...(await changed(page, 'changeFilter', turn)))
  for (let turn = 0; turn < 4 * rounds; turn += 1) samples.sort.push(...(await changed(page, 'changeSort', turn)))
  return samples
}

/** Types in the answer for as long as the stream lasts. */
export async function underStream(page: Page, stream: () => Promise<number>): Promise<Streamed> {
  await page.evaluate(() => window.ui.contender?.focusText())
  await page.evaluate(() => window.ui.watchLongTasks())
  const busy = await busyMeter(page)
  const keys: number[] = []
  const over = new AbortController()
  const streaming = stream().finally(() => over.abort())
  while (!over.signal.aborted) {
    await pause(KEY_EVERY_MS)
    keys.push(...(await typed(page, 'a')))
  }
  const aSecond = await streaming
  const { all } = await busy()
  return { keys, longTasks: await page.evaluate(() => window.ui.longTasks()), aSecond, busy: all }
}

/** The time of each press, from the event to the end of the frame that follows. */
async function typed(page: Page, text: string): Promise<number[]> {
  const times: number[] = []
  for (const letter of text) {
    await page.evaluate(() => window.ui.armKey())
    await page.keyboard.press(letter === ' ' ? 'Space' : letter)
    times.push(await page.evaluate(() => window.ui.pressed()))
  }
  return times
}

async function openThread(page: Page, at: number): Promise<number> {
  return (await page.evaluate((at) => window.ui.contender?.openThread(at), at)) ?? Number.NaN
}

async function changed(page: Page, act: Act, turn: number): Promise<number[]> {
  const ms = await page.evaluate(([act, turn]) => window.ui.contender?.[act]?.(turn), [act, turn] as const)
  return ms === undefined ? [] : [ms]
}

async function showAll(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('prazo-inbox')?.shadowRoot?.querySelector<HTMLElement>('[role=tab]:last-child')?.click())
}
