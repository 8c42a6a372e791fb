import type { Insertable } from 'kysely'
import { type PlannedMessage, plannedFor } from '../../domain/message-plan.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Happening } from '../audit/record.ts'
import type { CaseFile } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import type { MessageTable } from '../schema/message.ts'
import { post } from '../transaction.ts'
import { findRecipients } from './recipients.ts'

export type Occasion = { file?: CaseFile; happening: Happening }
type PlannedRow = Omit<Insertable<MessageTable>, 'audit_id'>

/** One message row per recipient that the communication plan names for an event; without the event's own id. */
export async function planMessages(trx: Trx, occasion: Occasion): Promise<PlannedRow[]> {
  const { type } = occasion.happening
  const planned = plannedFor(type).filter((one) => concerns(one, occasion.happening))
  return (await Promise.all(planned.map((one) => planOne(trx, one, occasion)))).flat()
}

/** Writes the messages of an event down; unique per (event, recipient, template). */
export function postMessages(trx: Trx, auditId: string, planned: readonly PlannedRow[]): void {
  if (planned.length === 0) return
  const insertion = trx
    .insertInto('message')
    .values(planned.map((row) => ({ ...row, audit_id: auditId })))
    .onConflict((c) => c.columns(['audit_id', 'recipient_id', 'template']).doNothing())
  post(trx, insertion.execute())
}

const concerns = (planned: PlannedMessage, { detail }: Happening): boolean =>
  (!planned.forTasks || planned.forTasks.includes(detail?.taskKind as TaskKind)) &&
  !(planned.notOfDrafts && detail?.draft === true)

async function planOne(trx: Trx, planned: PlannedMessage, { file, happening }: Occasion): Promise<PlannedRow[]> {
  const detail = happening.detail ?? {}
  const recipients = await findRecipients(trx, planned.to, { file, detail })
  const held = planned.letter === 'held'
  return recipients.map(({ personId, hasAddress }) => ({
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
}

/** Until when a letter wants an answer: as its event says, or when the task that it is about is due. */
function respondByOf({ letter, forTasks }: PlannedMessage, { respondBy, dueAt }: Record<string, unknown>): Date | null {
  const by = respondBy ?? (letter && forTasks ? dueAt : null)
  return by ? new Date(String(by)) : null
}
