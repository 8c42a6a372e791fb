import { type PlannedKill, readPassages, writeKillPlan } from '../db/passing.ts'
import type { ProcessName } from '../domain/kill-points.ts'

/** A planned end of a process and, when it came true, the facility's time at which the rehearsal saw it. */
export type KillReport = PlannedKill & { firedAt: string | null }

export type Kills = {
  /** Says what has ended since the last look. Called between two deeds. */
  look(facilityNow: Date): void
  reports(): KillReport[]
}

const processes: readonly ProcessName[] = ['api', 'worker', 'relay']

/** Leaves the plan in `folder`, where every process of the rehearsal finds it and notes what it passed. */
export function planKills(folder: string, plan: readonly PlannedKill[], say: (line: string) => void): Kills {
  writeKillPlan(folder, plan)
  const seen = new Map<number, string>()
  return {
    look(facilityNow) {
      for (const process of processes) {
        for (const { no } of readPassages(folder, process).fired) {
          if (seen.has(no)) continue
          seen.set(no, facilityNow.toISOString())
          say(`kill -9 ${describeKill(plan[no - 1]!)}`)
        }
      }
    },
    reports: () => plan.map((kill) => ({ ...kill, firedAt: seen.get(kill.no) ?? null })),
  }
}

export const describeKill = ({ process, point, passage }: PlannedKill): string =>
  `${process} at ${point}, passage ${passage}`
