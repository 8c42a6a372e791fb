import { z } from 'zod'
import { lockCase } from '../db/case/case-file.ts'
import { type Database, inTransaction } from '../db/database.ts'
import { addDocument } from '../db/document/add-document.ts'
import { type OnBehalf, personActor } from '../domain/case/actor.ts'
import { ON_BEHALF_SLOT } from '../domain/case/on-behalf.ts'
import type { Verb } from '../domain/identity/policy.ts'
import { invalidInput } from '../domain/shared/errors.ts'
import type { Question } from './ask.ts'
import { choice, optionalText, text } from './fields.ts'
import { holderName } from './holder-name.ts'
import type { StoredFile } from './middleware/receive-files.ts'
import { problemsOf } from './zod-problems.ts'

/** How somebody told an officer, and in what words; `applicant` where the address has no case yet. */
const onBehalf = z.object({
  how: choice(['letter', 'telephone', 'visit']),
  note: text(1000),
  applicant: optionalText(),
})

/** Whoever acts for somebody else says on what paper or call: without that, nothing is done. */
export async function onBehalfOf(question: Question, verb: Verb): Promise<OnBehalf> {
  const { facilities, visitor, standing, body } = question
  const parsed = onBehalf.safeParse(body.fields.onBehalf ?? {})
  if (!parsed.success)
    throw invalidInput(problemsOf(parsed.error).map((problem) => ({ ...problem, field: `onBehalf.${problem.field}` })))
  const { how, note, applicant } = parsed.data
  const of = (await holderName(question, verb)) || (applicant ?? '')
  const acting = { of, note: `${how}: ${note}` }
  const letter = body.files.find((file) => file.field === 'onBehalf.letter')
  if (!letter || !standing?.caseId || !visitor.person) return acting
  const kept = { caseId: standing.caseId, letter, acting }
  return { ...acting, documentId: await keepLetter(facilities.db, visitor.person.id, kept) }
}

type Letter = { caseId: string; letter: StoredFile; acting: OnBehalf }

/** The scanned letter is kept with the case before anything is done on its strength. */
async function keepLetter(db: Database, personId: string, { caseId, letter, acting }: Letter): Promise<string> {
  await letter.keep()
  return inTransaction(db, async (trx) => {
    const file = await lockCase(trx, caseId)
    const { documentId } = await addDocument(trx, personActor(personId, acting), file, {
      ...letter,
      slot: ON_BEHALF_SLOT,
    })
    return documentId
  })
}
