import { cpus, loadavg, totalmem } from 'node:os'

/** When and on what a measurement was taken, and how busy the machine was before it began. */
export function machine(now: Date): string {
  const [load = 0] = loadavg()
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  return `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC, ${cpus().length} cores (${cpus()[0]?.model}), ${memory}, Node ${process.versions.node}; load before: ${load.toFixed(2)}`
}
