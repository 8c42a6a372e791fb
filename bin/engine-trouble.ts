import type { Interference } from '../rehearsal/play.ts'
import type { RunningFacility } from './embedded/start-facility.ts'

const COPY_ON_DAY = 68
const PUT_BACK_ON_DAY = 82
const LOSE_ON_DAY = 76

/**
 * Does to a rehearsal's engine what a facility must survive: its whole store thrown away in the middle of the evaluation,
 * or an earlier copy put back (and the workers restarted, whose caches hold newer histories).
 */
export function engineTrouble(
  { engine, processes }: RunningFacility,
  trouble: { lose: boolean; putBack: boolean; say(line: string): void },
): Interference {
  const done = new Set<string>()
  const once = async (what: string, due: boolean, act: () => Promise<void>): Promise<void> => {
    if (!due || done.has(what)) return
    done.add(what)
    trouble.say(what)
    await act()
  }
  return async (day) => {
    if (!engine) return
    await once('The engine’s store is copied.', trouble.putBack && day >= COPY_ON_DAY, () => engine.copy())
    await once('The engine’s whole store is thrown away.', trouble.lose && day >= LOSE_ON_DAY, () => engine.lose())
    await once(
      'An earlier copy of the engine’s store is put back.',
      trouble.putBack && day >= PUT_BACK_ON_DAY,
      async () => {
        await engine.restore()
        await processes.kill('worker')
      },
    )
  }
}
