import { sql } from 'kysely'
import { type PlannedMessage, plannedFor } from '../../domain/message-plan.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Happening } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { leavingState } from './leaving-state.ts'
import { type Recipients, recipientsOf } from './recipients.ts'

/** What happened, and the entry in the audit trail that says so. */
export type Occasion = { file?: CaseFile; happening: Happening; auditId: string }

/**
 * Writes one message row per recipient that the communication plan names for an event, as the record stands when the event
 * is entered; unique per (event, recipient, template).
 */
export function postMessages(trx: Trx, occasion: Occasion): void {
  for (const planned of plannedFor(occasion.happening.type)) {
    if (!concerns(planned, occasion.happening)) continue
    const recipients = recipientsOf(trx, planned.to, occasion)
    if (recipients) post(trx, insertMessages(trx, occasion, { planned, recipients }))
  }
}

const concerns = (planned: PlannedMessage, { detail }: Happening): boolean =>
  (!planned.forTasks || planned.forTasks.includes(detail?.taskKind as TaskKind)) &&
  !(planned.notOfDrafts && detail?.draft === true)

type Mailing = { planned: PlannedMessage; recipients: Recipients }

async function insertMessages(
  trx: Trx,
  { file, happening, auditId }: Occasion,
  { planned, recipients }: Mailing,
): Promise<void> {
  const detail = happening.detail ?? {}
  const isHeld = planned.letter === 'held'
  await sql`
    insert into message (audit_id, case_id, recipient_id, template, state, is_letter, batch_id, respond_by, content, next_attempt_at)
    select ${auditId}::uuid, ${file?.id ?? null}::uuid, who.person_id, ${planned.template.replace('{outcome}', String(detail.outcome))},
        ${isHeld ? sql`'held'` : leavingState('who.person_id')}, ${planned.letter !== undefined}::boolean,
        ${(detail.decisionId as string | undefined) ?? null}::uuid, ${respondByOf(planned, detail)}::timestamptz,
        ${json({ ...detail, reason: happening.reason ?? null })}::jsonb, ${isHeld ? null : new Date(0)}::timestamptz
      from (select distinct person_id from ${recipients} named) who
    on conflict (audit_id, recipient_id, template) do nothing`.execute(trx)
}

/** Until when a letter wants an answer: as its event says, or when the task that it is about is due. */
function respondByOf({ letter, forTasks }: PlannedMessage, { respondBy, dueAt }: Record<string, unknown>): Date | null {
  const by = respondBy ?? (letter && forTasks ? dueAt : null)
  return by ? new Date(String(by)) : null
}
