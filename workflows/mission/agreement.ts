import type { MissionCase } from './mission-case.ts'

/**
 * The beneficiary accepts who is nominated, then the expert accepts the mission; silence of the first is the officer's to
 * decide. With other dates a phase begins anew, and so does its question.
 */
export async function agreement(mission: MissionCase): Promise<void> {
  await whileAnew(mission, 'nominated', async () => {
    if ((await mission.ask('accept-nomination')) === 'lapsed') await mission.ask('decide-nomination')
  })
  await whileAnew(mission, 'offered', async () => {
    await mission.ask('accept-mission')
  })
}

/** Asks once in every phase of a status: a phase that its question has left unchanged is not asked again. */
async function whileAnew(mission: MissionCase, status: string, ask: () => Promise<void>): Promise<void> {
  while (mission.isIn(null, status)) {
    const { phaseNo } = mission.position
    await ask()
    if (mission.position.phaseNo === phaseNo) return
  }
}
