import type { Generated } from 'kysely'
import type { CaseKind } from '../../domain/shared/ids.ts'

export interface CaseFileTable {
  id: Generated<string>
  kind: CaseKind
  call_id: string | null
  reference: string | null
  title: string
  status: string
  stage: Generated<number>
  phase_no: Generated<number>
  version: Generated<number>
  last_no: Generated<number>
  engine_no: Generated<number>
  seen_no: Generated<number>
  is_open: Generated<boolean>
  hold_reason: string | null
  held_at: Date | null
  legal_hold: Generated<boolean>
  created_at: Generated<Date>
  updated_at: Generated<Date>
}
