const CONTROLS = 'button, a[href], input, textarea, select, [role=tab], [role=option], [role^=menuitem]'
const SMALLEST_TARGET = 24

/**
 * What a careful eye would find wrong with where things are: out of the widget's box, cut off, on top of each other, or too small
 * to hit. By fact and place; empty when nothing. What scrolls or ends in an ellipsis is meant to.
 */
export function layoutFaults(shadow: ShadowRoot): string[] {
  const frame = shadow.querySelector('.inbox')?.getBoundingClientRect()
  if (!frame) return ['nothing is rendered']
  const shown = [...shadow.querySelectorAll<HTMLElement>('.inbox *')].filter(isShown)
  const controls = shown.filter((node) => node.matches(CONTROLS) && !node.closest('[inert]'))
  return [
    ...shown.filter((node) => leaves(node, frame)).map((node) => `leaves the box: ${nameOf(node)}`),
    ...shown.filter(isCut).map((node) => `is cut off: ${nameOf(node)}`),
    ...controls.filter(isSmall).map((node) => `is hard to hit: ${nameOf(node)} ${sizeOf(node)}`),
    ...overlaps(controls).map(([a, b]) => `lie on each other: ${nameOf(a)} and ${nameOf(b)}`),
  ]
}

function isShown(node: HTMLElement): boolean {
  if (node.closest('.sr-only, svg')) return false
  const { width, height } = node.getBoundingClientRect()
  return width > 0 && height > 0 && node.checkVisibility({ opacityProperty: true, visibilityProperty: true })
}

const scrolls = (node: Element): boolean => /auto|scroll/.test(getComputedStyle(node).overflowX + getComputedStyle(node).overflowY)

function scroller(node: Element): Element | null {
  for (let at = node.parentElement; at; at = at.parentElement) if (scrolls(at)) return at
  return null
}

/** Sideways: what scrolls up and down reaches beyond the box by right, and what an ancestor cuts is looked at there. */
function leaves(node: HTMLElement, frame: DOMRect): boolean {
  if (clipper(node)) return false
  const { left, right } = node.getBoundingClientRect()
  return left < frame.left - 1 || right > frame.right + 1
}

/** The nearest ancestor that does not show what is beyond its sides, within the widget's own frame. */
function clipper(node: Element): HTMLElement | null {
  for (let at = node.parentElement; at && !at.matches('.inbox'); at = at.parentElement)
    if (getComputedStyle(at).overflowX !== 'visible' && !at.matches('.pane, .scroll')) return at
  return null
}

/** Text that is wider than its own box or than what shows of it, where nothing says that there is more. */
function isCut(node: HTMLElement): boolean {
  const texts = [...node.childNodes].filter((child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim())
  // Kept spaces hang beyond the end of their line by right.
  if (texts.length === 0 || getComputedStyle(node).whiteSpaceCollapse !== 'collapse') return false
  const box = getComputedStyle(node).overflowX === 'visible' ? clipper(node) : node
  if (box && (getComputedStyle(box).textOverflow === 'ellipsis' || scrolls(box) || getComputedStyle(box).webkitLineClamp !== 'none'))
    return false
  const own = node.getBoundingClientRect()
  const shownPart = box?.getBoundingClientRect() ?? own
  return texts.some((text) => {
    const range = document.createRange()
    range.selectNodeContents(text)
    const { left, right } = range.getBoundingClientRect()
    const beyond = (part: DOMRect): boolean => left < part.left - 1 || right > part.right + 1
    return beyond(shownPart) || (getComputedStyle(node).display !== 'inline' && beyond(own))
  })
}

/** WCAG 2.5.8; a link in a sentence is as high as its line, and a label enlarges its control. */
function isSmall(node: HTMLElement): boolean {
  if (getComputedStyle(node).display === 'inline' || node.matches('[type=radio], [type=checkbox], [type=range]')) return false
  const { width, height } = node.getBoundingClientRect()
  return Math.round(width) < SMALLEST_TARGET || Math.round(height) < SMALLEST_TARGET
}

function overlaps(controls: HTMLElement[]): [HTMLElement, HTMLElement][] {
  const found: [HTMLElement, HTMLElement][] = []
  for (const [index, a] of controls.entries())
    for (const b of controls.slice(index + 1))
      if (layerOf(a) === layerOf(b) && !a.contains(b) && !b.contains(a) && meet(a, b)) found.push([a, b])
  return found
}

/** Popovers and dialogs lie on the rest by right. */
const layerOf = (node: HTMLElement): Element | null => node.closest('[popover], dialog, .toasts, .bubble__actions, .latest, .suggestions')

function meet(a: HTMLElement, b: HTMLElement): boolean {
  const [one, other] = [visiblePart(a), visiblePart(b)]
  if (!one || !other) return false
  return one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1
}

function visiblePart(node: HTMLElement): { left: number; right: number; top: number; bottom: number } | null {
  const { left, right, top, bottom } = node.getBoundingClientRect()
  const box = scroller(node)?.getBoundingClientRect()
  const part = box
    ? {
        left: Math.max(left, box.left),
        right: Math.min(right, box.right),
        top: Math.max(top, box.top),
        bottom: Math.min(bottom, box.bottom),
      }
    : { left, right, top, bottom }
  return part.left < part.right && part.top < part.bottom ? part : null
}

const nameOf = (node: HTMLElement): string =>
  `${node.tagName.toLowerCase()}.${node.className} “${(node.ariaLabel ?? node.textContent ?? '').trim().slice(0, 40)}”`

const sizeOf = (node: HTMLElement): string => `${Math.round(node.offsetWidth)}×${Math.round(node.offsetHeight)}`
