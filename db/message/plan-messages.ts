import { type PlannedMessage, plannedFor } from '../../domain/message-plan.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Happening } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { findRecipients } from './recipients.ts'

type Occasion = { auditId: string; file?: CaseFile; happening: Happening }

/** One message row per recipient that the communication plan names for an event; unique per (event, recipient, template). */
export async function planMessages(trx: Trx, occasion: Occasion): Promise<void> {
  for (const planned of plannedFor(occasion.happening.type)) {
    if (concerns(planned, occasion.happening)) await planOne(trx, planned, occasion)
  }
}

const concerns = (planned: PlannedMessage, { detail }: Happening): boolean =>
  (!planned.forTasks || planned.forTasks.includes(detail?.taskKind as TaskKind)) &&
  !(planned.notOfDrafts && detail?.draft === true)

async function planOne(trx: Trx, planned: PlannedMessage, { auditId, file, happening }: Occasion): Promise<void> {
  const detail = happening.detail ?? {}
  const recipients = await findRecipients(trx, planned.to, { file, detail })
  if (recipients.length === 0) return
  const held = planned.letter === 'held'
  const rows = recipients.map(({ personId, hasAddress }) => ({
    audit_id: auditId,
    case_id: file?.id ?? null,
    recipient_id: personId,
    template: planned.template.replace('{outcome}', String(detail.outcome)),
    state: held ? ('held' as const) : hasAddress ? ('queued' as const) : ('by-post' as const),
    is_letter: planned.letter !== undefined,
    batch_id: (detail.decisionId as string | undefined) ?? null,
    respond_by: respondByOf(planned, detail),
    content: json({ ...detail, reason: happening.reason ?? null }),
    next_attempt_at: held ? null : new Date(0),
  }))
  await trx
    .insertInto('message')
    .values(rows)
    .onConflict((c) => c.columns(['audit_id', 'recipient_id', 'template']).doNothing())
    .execute()
}

/** Until when a letter wants an answer: as its event says, or when the task that it is about is due. */
function respondByOf({ letter, forTasks }: PlannedMessage, { respondBy, dueAt }: Record<string, unknown>): Date | null {
  const by = respondBy ?? (letter && forTasks ? dueAt : null)
  return by ? new Date(String(by)) : null
}
