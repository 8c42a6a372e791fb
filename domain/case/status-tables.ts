import { callStatus } from '../call/call-status.ts'
import { proposalStatus } from '../proposal/proposal-status.ts'
import type { CaseKind } from '../shared/ids.ts'
import type { StatusTable } from './status-table.ts'

/** Requests and missions follow on the same mechanisms; until then they have no statuses. */
export const statusTables: Readonly<Record<CaseKind, StatusTable>> = {
  call: callStatus,
  proposal: proposalStatus,
  request: {},
  mission: {},
}
