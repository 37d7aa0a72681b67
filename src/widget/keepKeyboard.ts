const TAKES_KEYS = 'button, a[href], input, textarea, select, [tabindex]'

/**
 * Keeps the keyboard inside `root` when what had it goes away: a button that did its work, a message that was discarded, all of the
 * inbox while it is locked. A browser would leave it to the page, and the next Tab would start at its top. It goes to the nearest
 * place that is left around it, the list first. Returns how to stop.
 */
export function keepKeyboard(root: HTMLElement): () => void {
  const { body } = root.ownerDocument
  const shadow = root.getRootNode() as ShadowRoot
  /** What has the keyboard, and all around it; empty while it is elsewhere. */
  let path: readonly HTMLElement[] = []

  function take({ target }: Event): void {
    path = target instanceof HTMLElement ? upTo(root, target) : []
  }

  /** Somebody who leaves what is still there goes elsewhere by will; another window leaves it where it is. */
  function leave({ target }: Event): void {
    queueMicrotask(() => {
      if (path[0] === target && path[0]?.isConnected && shadow.activeElement !== target) path = []
    })
  }

  function restore(): void {
    if (path[0]?.isConnected ?? true) return
    const active = root.ownerDocument.activeElement
    if (active && active !== body) path = []
    for (const around of path) {
      const place = around.isConnected ? placeIn(around) : null
      if (place) return place.focus({ preventScroll: true })
    }
  }

  const observer = new MutationObserver(restore)
  observer.observe(root, { childList: true, subtree: true })
  root.addEventListener('focusin', take)
  root.addEventListener('focusout', leave)
  return () => {
    observer.disconnect()
    root.removeEventListener('focusin', take)
    root.removeEventListener('focusout', leave)
  }
}

function upTo(root: HTMLElement, from: HTMLElement): HTMLElement[] {
  const path = [from]
  for (let at = from.parentElement; at && path.at(-1) !== root; at = at.parentElement) path.push(at)
  return path
}

function placeIn(around: HTMLElement): HTMLElement | null {
  if (around.tabIndex >= 0 && canTake(around)) return around
  const inside = [...around.querySelectorAll<HTMLElement>(TAKES_KEYS)].filter(canTake)
  return inside.find((node) => node.role === 'listbox') ?? inside[0] ?? null
}

const canTake = (node: HTMLElement): boolean =>
  node.tabIndex >= 0 && node.checkVisibility({ visibilityProperty: true }) && !node.closest('[inert]')
