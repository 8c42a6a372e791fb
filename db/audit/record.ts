import type { QueryCreator } from 'kysely'
import type { Actor } from '../../domain/case/actor.ts'
import { routeOf } from '../../domain/event-routing.ts'
import type { CaseEvent, EventType } from '../../domain/events.ts'
import type { CaseFile } from '../case/case-file.ts'
import { positionOf, savingCase } from '../case/case-file.ts'
import { json, type Trx } from '../database.ts'
import { postMessages } from '../message/plan-messages.ts'
import { newId } from '../new-id.ts'
import { passing } from '../passing.ts'
import type { DB } from '../schema/index.ts'
import type { TaskParty } from '../task/task-holders.ts'
import { post } from '../transaction.ts'
import { onBehalfWithLetter } from './on-behalf.ts'

export type Happening = {
  type: EventType
  actor: Actor
  /** The task that this event answers, and the answer, for the workflow that asked. */
  task?: { id: string; answer: string }
  /** Whose task it is about: they are told, or who stands above them. */
  asked?: TaskParty
  /** A word for the workflow on what it is about: a seat, a period, a message. Never personal data. */
  subject?: string
  reason?: string
  ruleVersion?: number
  /** Ids and figures for messages and the audit trail; no personal data: this is hashed and kept. */
  detail?: Record<string, unknown>
}

/**
 * The only writer of audit and outbox: one audit row, one outbox row if the case's workflow should hear of it, one
 * message row per recipient due. The caller holds the case's lock; the case is written back here, by the statement that
 * writes the audit row. Posted: a command goes on with the entry's id without waiting for it.
 */
export function record(trx: Trx, file: CaseFile, happening: Happening): string {
  const auditId = newId()
  file.last_no += 1
  const writer = isForEngine(file, happening) ? enqueue(trx, file, happening) : trx
  post(trx, writeAuditEntry(savingCase(writer, file), auditId, { happening, file }))
  postMessages(trx, { file, happening, auditId })
  return auditId
}

/** An event of the facility itself (a role granted): audited without a case, no workflow hears of it. Returns the entry's id. */
export function recordForFacility(trx: Trx, happening: Happening): string {
  const auditId = newId()
  post(trx, writeAuditEntry(trx, auditId, { happening }))
  postMessages(trx, { happening, auditId })
  return auditId
}

/** Events of the workflow's own commands are not signalled back to it. */
function isForEngine(file: CaseFile, { type, actor }: Happening): boolean {
  if (routeOf(type) === 'audit') return false
  return !(actor.kind === 'engine' && actor.caseId === file.id)
}

function writeAuditEntry(
  writer: QueryCreator<DB>,
  id: string,
  { happening, file }: { happening: Happening; file?: CaseFile },
) {
  const { type, actor, reason, ruleVersion, subject, detail } = happening
  const written = writer
    .insertInto('audit_entry')
    .values({
      id,
      case_id: file?.id ?? null,
      no: file?.last_no ?? null,
      type,
      actor_kind: actor.kind,
      actor_id: actor.kind === 'person' ? actor.personId : null,
      ...onBehalfWithLetter(actor),
      reason: reason ?? null,
      rule_version: ruleVersion ?? null,
      status: file?.status ?? null,
      stage: file?.stage ?? null,
      phase_no: file?.phase_no ?? null,
      detail: json({ ...(subject ? { subject } : {}), ...detail }),
    })
    .execute()
  passing('command/audited')
  return written
}

/** The event goes into the outbox by the statement that writes the audit row. */
function enqueue(trx: Trx, file: CaseFile, { type, task, subject }: Happening): QueryCreator<DB> {
  const event: CaseEvent = {
    ...positionOf(file),
    no: file.last_no,
    previousNo: file.engine_no,
    type,
    ...(task ? { taskId: task.id, answer: task.answer } : {}),
    ...(subject ? { subject } : {}),
  }
  file.engine_no = file.last_no
  const row = { case_id: file.id, no: file.last_no, event: json(event) }
  return trx.with('enqueued', (outbox) => outbox.insertInto('outbox_event').values(row))
}
