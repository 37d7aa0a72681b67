import type { KeyboardEvent } from 'react'

/** Arrows, Home and End lead from one item of a menu to another, round and round. */
export function stepThroughMenu(event: KeyboardEvent, menu: HTMLElement): void {
  // Some items are for phones alone, or for wide boxes.
  const items = [...menu.querySelectorAll<HTMLElement>('[role^=menuitem]')].filter((item) => item.checkVisibility())
  const at = items.findIndex((item) => item.matches(':focus'))
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key]
  if (target === undefined) return
  event.preventDefault()
  items[(target + items.length) % items.length]?.focus()
}
