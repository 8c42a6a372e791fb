import type { Expression } from 'kysely'
import type { RuleSet } from '../../domain/call/rule-set.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { fieldsOf } from '../../domain/call/rule-set-form.ts'
import type { Answers } from '../../domain/proposal/answers.ts'
import { summaryOfAnswers } from '../../domain/proposal/summary-of-answers.ts'
import type { Changes } from '../../domain/shared/merge-edit.ts'
import { stageNow } from '../case/case-file.ts'
import type { Database, Trx } from '../database.ts'
import { prepared } from '../prepared.ts'

/** An applicant's working copy for a stage. Version 1: nothing was saved yet. */
export type WorkingCopy = {
  answers: Answers
  changes: Changes
  version: number
  savedAt: Date | null
  savedBy: string | null
}

/** The working copy of a stage; before its first save it begins with what the stage before can hand on. */
export const workingCopy = async (
  db: Database | Trx,
  proposalId: string,
  stage: number,
  rules: RuleSet,
): Promise<WorkingCopy> => (await savedCopy(db, proposalId, stage)) ?? (await firstCopy(db, proposalId, stage, rules))

const copyOf = (db: Database, proposalId: string, stage: number | Expression<number>) =>
  db
    .selectFrom('application')
    .select(['answers', 'changes', 'version', 'saved_at as savedAt', 'saved_by as savedBy'])
    .where('proposal_id', '=', proposalId)
    .where('stage', '=', stage)

const ofStage = prepared((db, proposalId: string, stage: number) => copyOf(db, proposalId, stage))
const ofStageNow = prepared((db, proposalId: string) => copyOf(db, proposalId, stageNow(proposalId)))

const savedCopy = async (db: Database | Trx, proposalId: string, stage: number): Promise<WorkingCopy | undefined> =>
  (await ofStage(db, proposalId, stage))[0]

/** What was saved in the stage that the proposal is in when this is asked. */
export const savedCopyNow = async (trx: Trx, proposalId: string): Promise<WorkingCopy | undefined> =>
  (await ofStageNow(trx, proposalId))[0]

export async function firstCopy(
  db: Database | Trx,
  proposalId: string,
  stage: number,
  rules: RuleSet,
): Promise<WorkingCopy> {
  const before = stage > 1 ? await lastSubmission(db, proposalId, stage - 1) : undefined
  const answers = before ? handedOn(rules, stage, before.answers) : {}
  return { answers, changes: {}, version: 1, savedAt: null, savedBy: null }
}

/** Answers to questions that both stages ask in the same way; a declaration is made anew each time. */
function handedOn(rules: RuleSet, stage: number, before: Answers): Answers {
  const earlier = fieldsOf(stageRules(rules, stage - 1).form)
  const same = fieldsOf(stageRules(rules, stage).form).filter(
    ({ key, type }) =>
      type !== 'declaration' &&
      before[key] !== undefined &&
      earlier.some((field) => field.key === key && field.type === type),
  )
  return Object.fromEntries(same.map(({ key }) => [key, before[key]!]))
}

const submissionIn = (db: Database, proposalId: string, stage: number | Expression<number>) =>
  db
    .selectFrom('submission')
    .select(['id', 'number', 'answers', 'documents', 'sha256', 'arrived_at', 'accepted_at'])
    .where('proposal_id', '=', proposalId)
    .where('stage', '=', stage)
    .orderBy('number', 'desc')
    .limit(1)

const lastIn = prepared((db, proposalId: string, stage: number) => submissionIn(db, proposalId, stage))
const lastNow = prepared((db, proposalId: string) => submissionIn(db, proposalId, stageNow(proposalId)))

export const lastSubmission = async (db: Database | Trx, proposalId: string, stage: number) =>
  (await lastIn(db, proposalId, stage))[0]

/** The last of the stage that the proposal is in when this is asked. */
export const lastSubmissionNow = async (trx: Trx, proposalId: string) => (await lastNow(trx, proposalId))[0]

/** What was asked for in the stage before; null in the first. */
export async function requestedBefore(
  db: Database | Trx,
  proposalId: string,
  stage: number,
  rules: RuleSet,
): Promise<bigint | null> {
  if (stage === 1) return null
  const before = await lastSubmission(db, proposalId, stage - 1)
  return before
    ? summaryOfAnswers(stageRules(rules, stage - 1).form, before.answers, rules.currency).requestedMinor
    : null
}
