import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { commandLineOf } from '../../bin/embedded/command-line.ts'
import { spawnTethered } from '../../bin/embedded/tether.ts'

const isGone = async (pid: number) => {
  while (commandLineOf(pid)) await sleep(20)
  return true
}

it('ends a server with the process that started it, even when that is killed', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tether-'))
  const code = `
    const { spawnTethered } = await import(${JSON.stringify(new URL('../../bin/embedded/tether.ts', import.meta.url).href)})
    const server = await spawnTethered(['sleep', '600'], { logFile: ${JSON.stringify(join(home, 'log'))}, stopSignal: 'SIGTERM' })
    console.log(server.pid)
    setInterval(() => {}, 1000)`
  const starter = spawn(process.execPath, ['--input-type=module', '--eval', code])
  const [line] = await once(starter.stdout, 'data')
  const pid = Number(line)
  await expect.poll(() => commandLineOf(pid)).toContain('sleep 600') // empty while the program is being exchanged
  starter.kill('SIGKILL')
  expect(await isGone(pid)).toBe(true)
  rmSync(home, { recursive: true })
})

it('knows when a server ended by itself, and what it said last', async () => {
  const home = mkdtempSync(join(tmpdir(), 'tether-'))
  const options = { logFile: join(home, 'log'), stopSignal: 'SIGTERM' } as const
  const server = await spawnTethered(['sh', '-c', 'echo the disk is full; exit 3'], options)
  await server.ended
  expect([server.hasEnded(), server.lastWords()]).toEqual([true, 'the disk is full'])
  rmSync(home, { recursive: true })
})
