import type { UiContender } from './contender.ts'
import { untilSeen } from './paintMeter.ts'

/** Drives `<prazo-inbox>` by what a person sees of it. */
export function inboxContender(): UiContender {
  const root = document.querySelector('prazo-inbox')?.shadowRoot ?? fail('an inbox')
  const find = (selector: string): HTMLElement => root.querySelector<HTMLElement>(selector) ?? fail(selector)
  const all = (selector: string): HTMLElement[] => [...root.querySelectorAll<HTMLElement>(selector)]
  const listed = (): string => {
    const list = root.querySelector('[role=listbox]')
    const rows = all('[part~=row]').map((row) => `${row.dataset['thread']} ${row.ariaSetSize}`)
    return `${list?.ariaLabel} ${rows.join()}`
  }
  const untilListed = (act: () => void): Promise<number> => {
    const before = listed()
    return untilSeen(act, () => listed() !== before)
  }
  /** What can be chosen in that group of the filter's panel; by order, then by promise, stand first. */
  const choices = async (group: number): Promise<HTMLElement[]> => {
    const isOpen = (): boolean => root.querySelector('.filter') !== null
    if (!isOpen()) await untilSeen(() => find('.order').click(), isOpen)
    return [...(all('.filter__group')[group]?.querySelectorAll<HTMLElement>('input, button') ?? [])]
  }
  return {
    openThread: (at) => {
      const row = all('[part~=row]')[at] ?? fail(`row ${at}`)
      const id = row.dataset['thread']
      return untilSeen(
        () => row.click(),
        () => root.querySelector(`[data-open-thread="${id}"] [part~=message]`) !== null,
      )
    },
    focusText: () => find('[part~=composer] textarea').focus(),
    focusSearch: () => find('input[type=search]').focus(),
    clearSearch: () => untilListed(() => find('.search button').click()),
    changeView: (turn) => {
      const tabs = all('[role=tab]').filter((tab) => tab.ariaSelected !== 'true')
      return untilListed(() => (tabs[turn % tabs.length] ?? fail('a tab')).click())
    },
    changeFilter: async (turn) => {
      const [, , , running, , none] = await choices(1)
      return untilListed(() => ((turn % 4 < 2 ? running : none) ?? fail('filter')).click())
    },
    changeSort: async (turn) => {
      // Where every promise is as long as the other, whoever waits longest is due first: that change could not be seen.
      const [byDeadline, newest] = await choices(0)
      return untilListed(() => ((turn % 2 === 0 ? newest : byDeadline) ?? fail('order')).click())
    },
  }
}

function fail(what: string): never {
  throw new Error(`The inbox shows no ${what}.`)
}
