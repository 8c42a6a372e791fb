import { createHash } from 'node:crypto'
import { cpus, loadavg, totalmem } from 'node:os'

/**
 * When and on what a measurement was taken, and how busy the machine was before it began. CPU time is dearer on a busy
 * machine too (shared caches and cores): the same piece of work, timed, says by how much.
 */
export function machine(now: Date): string {
  const [load = 0] = loadavg()
  const when = `${now.toISOString().slice(0, 16).replace('T', ' ')} UTC`
  const memory = `${Math.round(totalmem() / 2 ** 30)} GiB`
  const what = `${cpus().length} cores (${cpus()[0]?.model}), ${memory}, Node ${process.versions.node}`
  return `${when}, ${what}; load before: ${load.toFixed(2)}; JSON and SHA-256 of the same text a thousand times: ${sameWork()} ms of CPU`
}

function sameWork(): string {
  const text = JSON.stringify(Array.from({ length: 400 }, (_, index) => ({ index, text: 'Silk Routes' })))
  const before = process.cpuUsage()
  for (let time = 0; time < 1000; time++)
    createHash('sha256')
      .update(JSON.stringify(JSON.parse(text)))
      .digest()
  const { user, system } = process.cpuUsage(before)
  return ((user + system) / 1000).toFixed(0)
}
