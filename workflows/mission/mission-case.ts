import type { Brief } from '../../domain/case/briefs.ts'
import type { RunningCase } from '../engine/running-case.ts'

export type MissionCase = RunningCase<Brief>
