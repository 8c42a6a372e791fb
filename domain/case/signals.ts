import type { CaseKind } from '../shared/ids.ts'

/** Names that the relay and the workflows share. */
export const signals = { events: 'events', nudge: 'nudge' } as const

/** The workflow function that drives each kind of case. */
export const workflowTypes = {
  call: 'callWorkflow',
  proposal: 'proposalWorkflow',
  request: 'requestWorkflow',
  mission: 'missionWorkflow',
} as const satisfies Record<CaseKind, string>
