const MARGIN_PX = 8
const GAP_PX = 6
/** Lower than this nothing can be chosen from it: in a window as flat as that it may lie over the node. */
const LEAST_PX = 160

/**
 * Below a node, or above it where there is more room; under its right edge, or its left one where that would leave the pane. Never
 * beyond the window's edge, and never over the node: what is too high for its side scrolls.
 */
export function place(card: HTMLElement, from: HTMLElement): void {
  const { top, bottom, left, right } = from.getBoundingClientRect()
  card.style.maxHeight = ''
  const { width, height } = card.getBoundingClientRect()
  const [above, below] = [top - GAP_PX - MARGIN_PX, innerHeight - bottom - GAP_PX - MARGIN_PX]
  const isBelow = height <= below || below >= above
  const shown = Math.min(height, Math.max(LEAST_PX, isBelow ? below : above))
  const y = isBelow ? Math.min(bottom + GAP_PX, innerHeight - shown - MARGIN_PX) : Math.max(MARGIN_PX, top - shown - GAP_PX)
  const paneLeft = from.closest('.pane, .sheet, .inbox')?.getBoundingClientRect().left ?? 0
  const wanted = right - width < paneLeft + MARGIN_PX ? left : right - width
  const x = Math.min(Math.max(MARGIN_PX, wanted), innerWidth - width - MARGIN_PX)
  card.style.top = `${y}px`
  if (shown < height) card.style.maxHeight = `${shown}px`
  card.style.left = `${Math.max(MARGIN_PX, x)}px`
}
