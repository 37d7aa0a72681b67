const KEY = 'prazo:alerts'
const LOCK = 'prazo-alerts'
/** Ids of what this device was told of lately: nothing else, and nothing about anybody. */
const KEPT = 60
const HEAD_START_MS = 1200
const inThisPage = new Set<string>()

/** Whether this tab is the one of this device that announces an event. What is in view gets a head start; a late tab finds it taken. */
export async function claimAlert(eventId: string): Promise<boolean> {
  if (document.visibilityState !== 'visible') await new Promise((resolve) => setTimeout(resolve, HEAD_START_MS))
  // Absent on insecure pages: then once per page.
  const locks = (navigator as { locks?: LockManager }).locks
  return locks ? locks.request(LOCK, async () => remember(eventId)) : remember(eventId)
}

function remember(eventId: string): boolean {
  if (inThisPage.has(eventId)) return false
  inThisPage.add(eventId)
  try {
    const known = (localStorage.getItem(KEY) ?? '').split(' ')
    if (known.includes(eventId)) return false
    localStorage.setItem(KEY, [...known, eventId].slice(-KEPT).join(' ').trim())
  } catch {
    // No storage: once per page is the best that can be had.
  }
  return true
}
