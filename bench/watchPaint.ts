/** What a page has put on screen, and when, in the page's own `performance` time. */
export interface Sighting {
  /** The text was in the element's DOM. */
  inDomAt: number
  /** Two animation frames later: the frame that shows it has been drawn. */
  paintedAt: number
  /** When Enter went down last. */
  enterAt: number
  /** Requests since the watch began, by RPC. */
  requests: { name: string; startedAt: number; endedAt: number }[]
}

export interface PaintWatch {
  /** From now on, looks for `text` in what `selector` finds inside the inbox. */
  arm: (selector: string, text: string) => void
  /** Resolves once the text is on screen; rejects after 20 s. */
  seen: () => Promise<Sighting>
}

declare global {
  interface Window {
    prazoPaint: PaintWatch
  }
}

/** Runs in the page: watches the shadow root of its `<prazo-inbox>`. */
export function watchPaint(): void {
  const root = document.querySelector('prazo-inbox')?.shadowRoot
  if (!root) throw new Error('The page has no inbox.')
  let watched: { selector: string; text: string; found: (inDomAt: number) => void } | null = null
  let seen: Promise<Sighting> = Promise.reject(new Error('Nothing is watched.'))
  seen.catch(() => {})
  let enterAt = Number.NaN
  performance.setResourceTimingBufferSize(10_000)
  addEventListener('keydown', ({ key, timeStamp }) => key === 'Enter' && (enterAt = timeStamp), { capture: true })

  function look(): void {
    if (!watched || !root?.querySelector(watched.selector)?.textContent.includes(watched.text)) return
    const { found } = watched
    watched = null
    found(performance.now())
  }

  function requests(): Sighting['requests'] {
    const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    return resources
      .filter(({ name }) => name.includes('/rpc/'))
      .map(({ name, startTime, responseEnd }) => ({ name: name.split('/rpc/')[1] ?? '', startedAt: startTime, endedAt: responseEnd }))
  }

  new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true })
  window.prazoPaint = {
    arm: (selector, text) => {
      performance.clearResourceTimings()
      seen = new Promise((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error(`"${text}" did not appear.`)), 20_000)
        const found = (inDomAt: number): void => {
          clearTimeout(timer)
          requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              const paintedAt = performance.now()
              // The browser reports a request a little after its answer was used.
              setTimeout(() => resolve({ inDomAt, paintedAt, enterAt, requests: requests() }), 50)
            }),
          )
        }
        watched = { selector, text, found }
      })
      seen.catch(() => {})
      look()
    },
    seen: () => seen,
  }
}
