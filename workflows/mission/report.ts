import { act } from '../engine/activities.ts'
import type { MissionCase } from './mission-case.ts'

/** The expert reports, the beneficiary validates or returns; silence is as the rules say, else the officer's to decide. */
export async function report(mission: MissionCase): Promise<void> {
  while (mission.isIn(null, 'reporting', 'validation')) {
    const subject = String((await mission.step((x) => act.missionBrief(x))).reportRound)
    if (mission.isIn(null, 'reporting')) await mission.ask('report-mission', { subject })
    if (mission.isIn(null, 'validation') && (await mission.ask('validate-report', { subject })) === 'lapsed')
      if (mission.isIn(null, 'validation')) await mission.ask('decide-validation', { subject })
  }
}
