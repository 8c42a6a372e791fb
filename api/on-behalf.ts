import { z } from 'zod'
import { lockCase } from '../db/case/case-file.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { addDocument } from '../db/document/add-document.ts'
import { type OnBehalf, personActor } from '../domain/case/actor.ts'
import type { Standing } from '../domain/identity/standing.ts'
import type { Visitor } from '../domain/identity/visitor.ts'
import { invalidInput } from '../domain/shared/errors.ts'
import { choice, optionalText, text } from './fields.ts'
import type { StoredFile } from './middleware/receive-files.ts'
import { problemsOf } from './zod-problems.ts'

/** How an applicant told an officer, and in what words; `applicant` where the address has no case yet. */
const onBehalf = z.object({
  how: choice(['letter', 'telephone', 'visit']),
  note: text(1000),
  applicant: optionalText(),
})

/** Whoever acts for an applicant says on what paper or call: without that, nothing is done. */
export async function onBehalfOf(
  db: Database,
  visitor: Visitor,
  standing: Standing | null,
  body: { fields: Record<string, unknown>; files: readonly StoredFile[] },
): Promise<OnBehalf> {
  const parsed = onBehalf.safeParse(body.fields.onBehalf ?? {})
  if (!parsed.success)
    throw invalidInput(problemsOf(parsed.error).map((problem) => ({ ...problem, field: `onBehalf.${problem.field}` })))
  const { how, note, applicant } = parsed.data
  const acting = { of: standing?.organisation?.name ?? applicant ?? '', note: `${how}: ${note}` }
  const letter = body.files.find((file) => file.field === 'onBehalf.letter')
  if (!letter || !standing?.caseId || !visitor.person) return acting
  return { ...acting, documentId: await keepLetter(db, visitor.person.id, { caseId: standing.caseId, letter, acting }) }
}

type Letter = { caseId: string; letter: StoredFile; acting: OnBehalf }

/** The scanned letter is kept with the case before anything is done on its strength. */
async function keepLetter(db: Database, personId: string, { caseId, letter, acting }: Letter): Promise<string> {
  await letter.keep()
  return inTransaction(db, async (trx) => {
    const file = await lockCase(trx, caseId)
    const { documentId } = await addDocument(trx, personActor(personId, acting), file, {
      ...letter,
      slot: 'on-behalf-letter',
    })
    return documentId
  })
}
