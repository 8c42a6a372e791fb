import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { createLog } from '../../log.ts'
import { startLoop } from '../../relay/loop.ts'

const log = createLog('test', 'silent')

/** Resolves when the work of a loop was done so many times. */
function rounds(count: number, doing: () => number = () => 0) {
  let done = 0
  let enough = () => {}
  const over = new Promise<void>((resolve) => {
    enough = resolve
  })
  const work = async () => {
    done += 1
    if (done === count) enough()
    return doing()
  }
  return { work, over, done: () => done }
}

describe('a loop', () => {
  it('goes on at once while it finds work, and pauses when there is none', async () => {
    let waiting = 5
    const found = rounds(6, () => (waiting > 0 ? waiting-- : 0))
    const loop = startLoop(log, 'work', 3_600_000, found.work)
    await found.over
    await loop.stop()
    expect(found.done()).toBe(6)
  })

  it('stops in the middle of a pause', async () => {
    const first = rounds(1)
    const loop = startLoop(log, 'work', 3_600_000, first.work)
    await first.over
    await loop.stop()
    expect(first.done()).toBe(1)
  })

  it('stops after the round that is under way, however long its pause would be', async () => {
    let finish = () => {}
    const work = () =>
      new Promise<number>((resolve) => {
        finish = () => resolve(0)
      })
    const loop = startLoop(log, 'work', 3_600_000, work)
    const stopped = loop.stop()
    finish()
    await stopped
  })

  it('goes on after a round that failed', async () => {
    const twice = rounds(2, () => {
      if (twice.done() === 1) throw new Error('the database is away')
      return 0
    })
    const loop = startLoop(log, 'work', 1, twice.work)
    await twice.over
    await loop.stop()
  })

  it('keeps nothing of its pauses', async () => {
    setFlagsFromString('--expose-gc')
    const collect = runInNewContext('gc') as () => void
    const used = () => {
      collect()
      return process.memoryUsage().heapUsed
    }
    const [warmUp, many] = [rounds(200), rounds(2_200)]
    const loop = startLoop(log, 'work', 0, async () => {
      await warmUp.work()
      return many.work()
    })
    await warmUp.over
    const before = used()
    await many.over
    const kept = used() - before
    await loop.stop()
    expect(kept / 2_000).toBeLessThan(200) // bytes a pause; a listener that is left behind takes more than five hundred
  })
})
