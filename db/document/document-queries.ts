import { type Expression, sql } from 'kysely'
import { ON_BEHALF_SLOT } from '../../domain/case/on-behalf.ts'
import type { SubmittedDocument } from '../../domain/document/submitted-document.ts'
import type { Standing } from '../../domain/identity/standing.ts'
import { readableStage } from '../../domain/identity/standing.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { stageNow } from '../case/case-file.ts'
import type { Database, Trx } from '../database.ts'
import { prepared } from '../prepared.ts'

type Slots = { caseId: string; stage: number; slots: readonly string[] }

/** The newest document of each of these slots that was not taken out again. */
export async function currentDocuments(db: Database | Trx, { caseId, stage, slots }: Slots) {
  if (slots.length === 0) return []
  return newestDocuments(db, caseId, stage)
    .where('document.slot', 'in', [...slots])
    .execute()
}
export type DocumentRow = Awaited<ReturnType<typeof currentDocuments>>[number]

/** Which version of every slot would go into what is submitted now, in the stage that the case is in when this is asked. */
export const documentsToSubmit = async (trx: Trx, caseId: string): Promise<SubmittedDocument[]> =>
  (await newestNow(trx, caseId)).map(asSubmitted)

/** The same for one slot of a report. */
export const reportToSubmit = async (trx: Trx, of: Slots): Promise<SubmittedDocument[]> =>
  (await currentDocuments(trx, of)).map(asSubmitted)

const asSubmitted = (row: DocumentRow): SubmittedDocument => ({
  slot: row.slot,
  version: row.version,
  fileName: row.file_name,
  sha256: row.sha256.toString('hex'),
})

const newestDocuments = (db: Database | Trx, caseId: string, stage: number | Expression<number>) =>
  documents(db)
    .distinctOn('document.slot')
    .where('document.case_id', '=', caseId)
    .where('document.stage', '=', stage)
    .where('document.removed_at', 'is', null)
    .orderBy('document.slot')
    .orderBy('document.version', 'desc')

const newestNow = prepared((db, caseId: string) => newestDocuments(db, caseId, stageNow(caseId)))

/** The documents that went into a submission, in the same shape. */
export async function documentsOfSubmission(
  db: Database | Trx,
  proposalId: string,
  stage: number,
  submitted: readonly SubmittedDocument[],
) {
  if (submitted.length === 0) return []
  const rows = await documents(db)
    .where('document.case_id', '=', proposalId)
    .where('document.stage', '=', stage)
    .where(
      'document.slot',
      'in',
      submitted.map(({ slot }) => slot),
    )
    .orderBy('document.slot')
    .execute()
  return rows.filter((row) => submitted.some(({ slot, version }) => row.slot === slot && row.version === version))
}

const documents = (db: Database | Trx) =>
  db
    .selectFrom('document')
    .innerJoin('person', 'person.id', 'document.uploaded_by')
    .select([
      'document.id',
      'document.slot',
      'document.stage',
      'document.version',
      'document.file_name',
      'document.media_type',
      'document.size_bytes',
      'document.sha256',
      'document.uploaded_at',
      'document.on_behalf_of',
      'person.name as uploaded_by',
    ])

/**
 * A document of a case for a reader. Its organisation reads all of its own; others what went into a submission that was
 * opened; with an invitation to help, an officer reads the draft's as well. Papers that no form asks for (letters,
 * contracts) are not for evaluators.
 */
export async function documentForReader(db: Database, standing: Standing, documentId: string) {
  const row = await documents(db)
    .select('document.case_id')
    .where('document.id', '=', documentId)
    .where('document.case_id', '=', standing.caseId)
    .executeTakeFirst()
  if (!row || !(await mayRead(db, standing, row))) throw notFound('document')
  return row
}

async function mayRead(
  db: Database,
  standing: Standing,
  row: { id: string; slot: string; stage: number; version: number },
): Promise<boolean> {
  if (standing.relation === 'own') return true
  if (await wasSubmitted(db, standing, row)) return true
  return (
    standing.relation === 'none' &&
    (standing.isHelped || isPaperOfTheFacility(row.slot) || (await wasReported(db, standing, row)))
  )
}

/** Papers that belong to no form: what an officer scanned when acting for the applicant, and the grant's. */
const isPaperOfTheFacility = (slot: string): boolean => [ON_BEHALF_SLOT, 'contract', 'signed-contract'].includes(slot)

async function wasSubmitted(
  db: Database,
  standing: Standing,
  { slot, stage, version }: { slot: string; stage: number; version: number },
): Promise<boolean> {
  if (stage > readableStage(standing)) return false
  const found = await db
    .selectFrom('submission')
    .select('id')
    .where('proposal_id', '=', standing.caseId)
    .where('stage', '=', stage)
    .where(sql<boolean>`documents @> ${JSON.stringify([{ slot, version }])}::jsonb`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}

/** It went out with a grant's report: its drafts are the grantee's own. */
async function wasReported(
  db: Database,
  standing: Standing,
  { slot, version }: { slot: string; version: number },
): Promise<boolean> {
  const found = await db
    .selectFrom('report_submission')
    .select('round')
    .where('proposal_id', '=', standing.caseId)
    .where(sql<boolean>`documents @> ${JSON.stringify([{ slot, version }])}::jsonb`)
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
