import type { Database } from '../db/database.ts'
import { createCallActivities } from './call-activities.ts'
import { createCaseActivities } from './case-activities.ts'
import { createMissionActivities } from './mission-activities.ts'
import { createProposalActivities } from './proposal-activities.ts'
import { createRequestActivities } from './request-activities.ts'
import { translateErrors } from './translate-errors.ts'

/** Everything that workflows may do: short, idempotent commands on the record. Workflow code imports only this type. */
export type Activities = ReturnType<typeof createActivities>

export const createActivities = (db: Database) =>
  translateErrors({
    ...createCaseActivities(db),
    ...createCallActivities(db),
    ...createProposalActivities(db),
    ...createRequestActivities(db),
    ...createMissionActivities(db),
  })
