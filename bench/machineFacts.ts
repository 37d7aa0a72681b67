import { arch, cpus, loadavg, platform, release, totalmem } from 'node:os'

/** What the numbers were measured on. */
export function machineFacts(): Record<string, string | number> {
  const processors = cpus()
  return {
    processor: processors[0]?.model.trim() ?? 'unknown',
    cores: processors.length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${release()} ${arch()}`,
    node: process.version,
    // Of the minute before: others at work on the machine make every number worse, and ratios less so.
    load: Number(loadavg()[0]?.toFixed(2)),
  }
}
