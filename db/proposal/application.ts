import type { RuleSet } from '../../domain/call/rule-set.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { fieldsOf } from '../../domain/call/rule-set-form.ts'
import type { Answers } from '../../domain/proposal/answers.ts'
import { summaryOfAnswers } from '../../domain/proposal/summary-of-answers.ts'
import type { Changes } from '../../domain/shared/merge-edit.ts'
import type { Database, Trx } from '../database.ts'

/** An applicant's working copy for a stage. Version 1: nothing was saved yet. */
export type WorkingCopy = {
  answers: Answers
  changes: Changes
  version: number
  savedAt: Date | null
  savedBy: string | null
}

/** The working copy of a stage; before its first save it begins with what the stage before can hand on. */
export async function workingCopy(
  db: Database | Trx,
  proposalId: string,
  stage: number,
  rules: RuleSet,
): Promise<WorkingCopy> {
  const row = await db
    .selectFrom('application')
    .select(['answers', 'changes', 'version', 'saved_at', 'saved_by'])
    .where('proposal_id', '=', proposalId)
    .where('stage', '=', stage)
    .executeTakeFirst()
  if (row)
    return {
      answers: row.answers,
      changes: row.changes,
      version: row.version,
      savedAt: row.saved_at,
      savedBy: row.saved_by,
    }
  const before = stage > 1 ? await lastSubmission(db, proposalId, stage - 1) : undefined
  return {
    answers: before ? handedOn(rules, stage, before.answers) : {},
    changes: {},
    version: 1,
    savedAt: null,
    savedBy: null,
  }
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

export async function lastSubmission(db: Database | Trx, proposalId: string, stage: number) {
  return db
    .selectFrom('submission')
    .select(['id', 'number', 'answers', 'documents', 'sha256', 'arrived_at', 'accepted_at'])
    .where('proposal_id', '=', proposalId)
    .where('stage', '=', stage)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
}

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
