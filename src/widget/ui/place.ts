const MARGIN_PX = 8
const GAP_PX = 6

/**
 * Below a node, or above it when there is no room; under its right edge, or its left one where that would leave the pane. Never
 * beyond the window's edge.
 */
export function place(card: HTMLElement, from: HTMLElement): void {
  const { top, bottom, left, right } = from.getBoundingClientRect()
  const { width, height } = card.getBoundingClientRect()
  const below = bottom + GAP_PX
  const y = below + height + MARGIN_PX <= innerHeight ? below : Math.max(MARGIN_PX, top - height - GAP_PX)
  const paneLeft = from.closest('.pane, .sheet, .inbox')?.getBoundingClientRect().left ?? 0
  const wanted = right - width < paneLeft + MARGIN_PX ? left : right - width
  const x = Math.min(Math.max(MARGIN_PX, wanted), innerWidth - width - MARGIN_PX)
  card.style.top = `${y}px`
  card.style.left = `${Math.max(MARGIN_PX, x)}px`
}
