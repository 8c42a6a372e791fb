import { stageRules } from '../../domain/call/rule-set.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { checkDocument } from '../../domain/document/accepted-types.ts'
import { documentField } from '../../domain/proposal/completeness.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import type { Elapsed } from '../../domain/shared/arrival.ts'
import { invalidInput, invalidTransition } from '../../domain/shared/errors.ts'
import { personOf } from '../audit/on-behalf.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import { json, sqlNow, type Trx } from '../database.ts'
import { addDocument, type KeptFile } from '../document/add-document.ts'
import { post } from '../transaction.ts'
import { workingCopy } from './application.ts'
import { arriveInTime, clockOfProposal } from './stage-deadline.ts'

export type Attachment = { proposalId: string; slot: string; file: KeptFile; elapsedMs?: Elapsed }

/** Puts a file into a slot of the application's form: the next version, if one was there. */
export async function attachDocument(
  trx: Trx,
  actor: Actor,
  { proposalId, slot, file: kept, elapsedMs }: Attachment,
): Promise<{ documentId: string; version: number }> {
  const file = await lockOpenDraft(trx, proposalId, elapsedMs)
  const { rules } = await rulesOfCall(trx, file.call_id!)
  const asked = stageRules(rules, file.stage).documents.find((one) => one.slot === slot)
  if (!asked) throw invalidInput([{ field: documentField(slot), message: 'problem.unknown-slot' }])
  const problems = checkDocument(documentField(slot), asked.accept, kept)
  if (problems.length) throw invalidInput(problems)
  await countAsChange(trx, actor, file)
  return addDocument(trx, actor, file, { ...kept, slot })
}

/** Takes a document out of the application. Its versions stay in the record. */
export async function detachDocument(
  trx: Trx,
  actor: Actor,
  { proposalId, slot, elapsedMs }: Omit<Attachment, 'file'>,
): Promise<void> {
  const file = await lockOpenDraft(trx, proposalId, elapsedMs)
  post(
    trx,
    trx
      .updateTable('document')
      .set({ removed_at: sqlNow })
      .where('case_id', '=', file.id)
      .where('stage', '=', file.stage)
      .where('slot', '=', slot)
      .where('removed_at', 'is', null),
  )
  await countAsChange(trx, actor, file)
}

async function lockOpenDraft(trx: Trx, proposalId: string, elapsedMs?: Elapsed): Promise<CaseFile> {
  const [file, clock] = await Promise.all([lockCase(trx, proposalId, 'proposal'), clockOfProposal(trx, proposalId)])
  if (!hasVerb(proposalStatus, file.status, 'submit')) throw invalidTransition('problem.draft-closed')
  arriveInTime(clock, elapsedMs)
  return file
}

/** A document is part of what somebody checks before submitting, so the application's version counts it. */
async function countAsChange(trx: Trx, actor: Actor, file: CaseFile): Promise<void> {
  const { rules } = await rulesOfCall(trx, file.call_id!)
  const copy = await workingCopy(trx, file.id, file.stage, rules)
  const columns = { version: copy.version + 1, saved_by: personOf(actor), saved_at: sqlNow }
  post(
    trx,
    trx
      .insertInto('application')
      .values({ proposal_id: file.id, stage: file.stage, answers: json(copy.answers), ...columns })
      .onConflict((c) => c.columns(['proposal_id', 'stage']).doUpdateSet(columns)),
  )
}
