import type { MissionCase } from './mission-case.ts'

/** The beneficiary accepts who is nominated, then the expert accepts the mission; silence of the first is the officer's to decide. */
export async function agreement(mission: MissionCase): Promise<void> {
  if (mission.isIn(null, 'nominated') && (await mission.ask('accept-nomination')) === 'lapsed')
    await mission.ask('decide-nomination')
  if (mission.isIn(null, 'offered')) await mission.ask('accept-mission')
}
