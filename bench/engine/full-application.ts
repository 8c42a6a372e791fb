import { inTransaction } from '../../db/database.ts'
import { attachDocument } from '../../db/proposal/attach-document.ts'
import { saveDraft } from '../../db/proposal/save-draft.ts'
import { submitProposal } from '../../db/proposal/submit-proposal.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import type { Answers } from '../../domain/proposal/answers.ts'
import { readScenario } from '../../rehearsal/read-scenario.ts'
import { aFile } from '../../test/support/records.ts'
import type { Answer } from './people.ts'

const { scenario } = readScenario('examples/silk-routes-facility/scenario.json')

/** What the first applicant of the Silk Routes scenario answers in a stage. */
export const answersTo = (stage: string): Answers => ({
  ...scenario.answers[stage],
  ...scenario.proposals[0]!.answers[stage],
})

/** The invited applicant fills in the full application, adds its documents and submits. */
export const applyInFull: Answer = async ({ db, rules, applicantOf }, { caseId: proposalId, stage: stageNo }) => {
  const applicant = applicantOf(proposalId)
  const { key, documents } = stageRules(rules, stageNo)
  const draft = { proposalId, answers: answersTo(key), version: 1 }
  await inTransaction(db, (trx) => saveDraft(trx, applicant, draft))
  for (const { slot } of documents.filter(({ mandatory }) => mandatory))
    await inTransaction(db, (trx) => attachDocument(trx, applicant, { proposalId, slot, file: aFile() }))
  await inTransaction(db, (trx) => submitProposal(trx, applicant, { proposalId }))
}
