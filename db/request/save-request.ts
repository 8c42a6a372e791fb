import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { unkeepable } from '../../domain/request/completeness.ts'
import { mergeContent } from '../../domain/request/merge-content.ts'
import type { RequestContent } from '../../domain/request/request-content.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { invalidInput, invalidTransition, Refusal } from '../../domain/shared/errors.ts'
import type { Saved } from '../../domain/shared/merge-edit.ts'
import { personOf } from '../audit/on-behalf.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import { facilityNow, json, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { readRequest } from './lock-request.ts'
import { columnsOf, contentOf } from './request-content-row.ts'

/** `version` is the one that the person had before them; only what is sent changes. */
export type RequestEdit = { requestId: string; version: number; content: Partial<RequestContent> }
export type SavedRequest = { version: number; savedAt: Date }

/** Saves a request as it is, complete or not. All members of the institution write in the same one. */
export async function saveRequest(
  trx: Trx,
  actor: Actor,
  { requestId, version, content }: RequestEdit,
): Promise<SavedRequest> {
  const file = await lockCase(trx, requestId, 'request')
  if (!hasVerb(requestStatus, file.status, 'submit')) throw invalidTransition('problem.request-closed-for-changes')
  const problems = unkeepable(content)
  if (problems.length) throw invalidInput(problems)
  const row = await readRequest(trx, requestId)
  const saved = { fields: contentOf(row), changes: row.changes, version: row.version }
  const now = await facilityNow(trx)
  const edit = { fields: content, version, by: personOf(actor), at: now.toISOString() }
  const merged = mergeContent(saved, edit)
  if (merged.kind === 'stale') throw new Refusal('StaleVersion', 'problem.request-changed', merged.problems)
  if (merged.kind === 'unchanged') return { version: row.version, savedAt: row.saved_at }
  writeContent(trx, file, merged.next, { by: edit.by, at: now })
  return { version: merged.next.version, savedAt: now }
}

/** A case that was handed in keeps the title that everybody knows, until it is handed in anew. */
function writeContent(
  trx: Trx,
  file: CaseFile,
  { fields, changes, version }: Saved<RequestContent>,
  saved: { by: string; at: Date },
): void {
  post(
    trx,
    trx
      .updateTable('request')
      .set({ ...columnsOf(fields), changes: json(changes), version, saved_by: saved.by, saved_at: saved.at })
      .where('case_id', '=', file.id),
  )
  if (file.reference === null)
    post(trx, trx.updateTable('case_file').set({ title: fields.title }).where('id', '=', file.id))
}
