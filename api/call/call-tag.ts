import { type CallStatus, callStatus } from '../../domain/call/call-status.ts'
import type { StatusRow } from '../../domain/case/status-table.ts'

const kinds: Record<StatusRow['tone'], string> = { waiting: '', active: 'open', good: 'good', due: 'due', bad: 'bad' }

/** How a call's status is shown; until letters are released those outside see only that it is evaluated. */
export function callTag(call: { status: string; stage: number }, isStaff: boolean) {
  const row: StatusRow = callStatus[call.status as CallStatus]
  const shown = isStaff ? call.status : (row.publicAs ?? call.status)
  const isLaterStage = shown === 'published' && call.stage > 1
  return { kind: kinds[row.tone], text: { key: `call.status.${isLaterStage ? 'published-later' : shown}` } }
}
