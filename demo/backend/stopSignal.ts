const LOOK_MS = 500

/**
 * Aborts when this process is to end: by a signal or, where npm started it, when npm has ended, which does not pass on what ended it.
 * Started in any other way, it outlives its parent.
 */
export function stopSignal(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort())
  if (process.env['npm_lifecycle_event']) {
    const parent = process.ppid
    const timer = setInterval(() => process.ppid !== parent && stop.abort(), LOOK_MS)
    timer.unref()
  }
  return stop.signal
}
