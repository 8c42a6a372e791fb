import type { CallBrief, StageBrief } from '../../domain/case/briefs.ts'
import type { RunningCase } from '../engine/running-case.ts'

export type CallCase = RunningCase<CallBrief>
export type Stage = StageBrief
