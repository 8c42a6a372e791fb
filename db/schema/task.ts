import type { Generated } from 'kysely'
import type { TaskHolder, TaskKind } from '../../domain/task/task-kinds.ts'

export interface TaskTable {
  id: Generated<string>
  case_id: string
  phase_no: number
  stage: number
  kind: TaskKind
  subject: Generated<string>
  holder: TaskHolder
  /** For which country or party the holder's role must be held; null where that makes no difference. */
  scope: string | null
  owner_id: string | null
  organisation_id: string | null
  /** Persons who may not answer it although they hold its role: four eyes. */
  barred_ids: Generated<string[]>
  state: Generated<'open' | 'done' | 'lapsed' | 'moot'>
  answer: string | null
  answered_by: string | null
  on_behalf_of: string | null
  on_behalf_note: string | null
  on_behalf_document: string | null
  opened_at: Date
  due_at: Date
  remind_at: Generated<Date[]>
  reminded: Generated<number>
  escalated_at: Date | null
  lapses: Generated<boolean>
  closed_at: Date | null
}
