import { act } from '../engine/activities.ts'
import type { ProposalCase, Stage } from './proposal-case.ts'

/** The machine's checks leave findings and reject nobody; the officer's answer moves the proposal on. Never lapses. */
export async function screening(proposal: ProposalCase, stage: Stage): Promise<void> {
  if (!proposal.isIn(stage.stage, 'screening')) return
  await proposal.step((x) => act.prepareScreening(x))
  if (proposal.isIn(stage.stage, 'screening')) await proposal.ask('screen')
}
