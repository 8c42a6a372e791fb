import { stageRules } from '../../domain/call/rule-set.ts'
import type { EngineContext } from '../../domain/case/actor.ts'
import type { Position } from '../../domain/events.ts'
import { evaluateCriteria, type Finding } from '../../domain/proposal/criteria.ts'
import { criterionVariables } from '../../domain/proposal/criterion-variables.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { record } from '../audit/record.ts'
import { rulesOfCall } from '../call/call-rules.ts'
import { type CaseFile, positionOf } from '../case/case-file.ts'
import { takeStep } from '../case/take-step.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { lastSubmission } from './application.ts'
import { stageTimes } from './stage-deadline.ts'

/** Leaves the machine's findings about a submitted proposal for the officer who screens it. */
export async function prepareScreening(trx: Trx, context: EngineContext): Promise<Position> {
  const { file } = await takeStep(trx, context, { name: 'prepare-screening' }, async (file) => {
    const findings = await findingsAbout(trx, file)
    writeFindings(trx, file, findings)
    const count = (outcome: Finding['outcome']) => findings.filter((one) => one.outcome === outcome).length
    const detail = { met: count('met'), notMet: count('not-met'), unclear: count('unclear') }
    record(trx, file, { type: 'screening.prepared', actor: { kind: 'engine', ...context }, detail })
    return detail
  })
  return positionOf(file)
}

async function findingsAbout(trx: Trx, file: CaseFile): Promise<Finding[]> {
  const { rules, zone } = await rulesOfCall(trx, file.call_id!)
  const stage = stageRules(rules, file.stage)
  const submission = await lastSubmission(trx, file.id, file.stage)
  if (!submission) return []
  const times = await stageTimes(trx, file.call_id!, file.stage)
  const deadlineOn = dateIn(times?.deadlineAt ?? submission.arrived_at, zone)
  const applicant = await applicantOf(trx, file.id)
  return evaluateCriteria(
    stage,
    criterionVariables(rules, stage.form, { answers: submission.answers, applicant, deadlineOn }),
  )
}

async function applicantOf(trx: Trx, proposalId: string) {
  const { kind, country, profile } = await trx
    .selectFrom('proposal')
    .innerJoin('organisation', 'organisation.id', 'proposal.organisation_id')
    .select(['organisation.kind', 'organisation.country', 'organisation.profile'])
    .where('proposal.case_id', '=', proposalId)
    .executeTakeFirstOrThrow()
  return { kind, country, foundedOn: profile.foundedOn ?? null }
}

function writeFindings(trx: Trx, file: CaseFile, findings: readonly Finding[]): void {
  if (findings.length === 0) return
  const at = { proposal_id: file.id, stage: file.stage, phase_no: file.phase_no }
  post(trx, trx.insertInto('finding').values(findings.map((finding) => ({ ...at, ...finding }))))
}
