import { callStatus } from '../call/call-status.ts'
import { missionStatus } from '../mission/mission-status.ts'
import { proposalStatus } from '../proposal/proposal-status.ts'
import { requestStatus } from '../request/request-status.ts'
import type { CaseKind } from '../shared/ids.ts'
import type { StatusTable } from './status-table.ts'

export const statusTables: Readonly<Record<CaseKind, StatusTable>> = {
  call: callStatus,
  proposal: proposalStatus,
  request: requestStatus,
  mission: missionStatus,
}
