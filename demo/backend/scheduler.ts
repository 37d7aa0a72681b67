/** Runs a job again and again, never two at a time, and not once more after `close`. */
export interface Scheduler {
  /** Ends after the run that is under way. */
  close: () => Promise<void>
}

export interface SchedulerOptions {
  everySeconds: number
  job: () => Promise<void>
  onError: (error: unknown) => void
}

/** The stand-in for cron: the first run comes one period from now. A period of 0 means never. */
export function startScheduler({ everySeconds, job, onError }: SchedulerOptions): Scheduler {
  let running: Promise<void> | null = null
  if (everySeconds <= 0) return { close: () => Promise.resolve() }
  const timer = setInterval(() => {
    running ??= job()
      .catch(onError)
      .finally(() => {
        running = null
      })
  }, everySeconds * 1000)
  return {
    async close() {
      clearInterval(timer)
      await running
    },
  }
}
