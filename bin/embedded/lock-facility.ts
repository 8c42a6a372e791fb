import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandLineOf } from './command-line.ts'

/** Keeps a second `npm start` out of a facility that runs. A lock left by a start that was killed is taken over. */
export function lockFacility(home: string): () => void {
  const file = join(home, 'running.pid')
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0
  if (commandLineOf(pid)?.includes('bin/facility.ts'))
    throw new Error(
      `This facility is running already, as process ${pid}. Stop it there first (Ctrl-C, or: kill ${pid}), ` +
        'or give FACILITY_DIR another folder and PORT another number to run a second one.',
    )
  mkdirSync(home, { recursive: true })
  writeFileSync(file, String(process.pid))
  return () => rmSync(file, { force: true })
}
