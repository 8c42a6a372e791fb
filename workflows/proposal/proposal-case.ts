import type { ProposalBrief, StageBrief } from '../../domain/case/briefs.ts'
import type { RunningCase } from '../engine/running-case.ts'

export type ProposalCase = RunningCase<ProposalBrief>
export type Stage = StageBrief
