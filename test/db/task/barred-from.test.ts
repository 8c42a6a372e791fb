import { describe, expect, it } from 'vitest'
import { decideRevocation } from '../../../db/award/decide-revocation.ts'
import { proposeRevocation } from '../../../db/award/propose-revocation.ts'
import { proposeSingleDecision } from '../../../db/award/propose-single-decision.ts'
import { draftCall, redraftCall } from '../../../db/call/draft-call.ts'

import { inTransaction } from '../../../db/database.ts'
import { giveBankAccount } from '../../../db/grant/give-bank-account.ts'
import { orderPayment } from '../../../db/grant/order-payment.ts'
import { proposeReportRefusal } from '../../../db/grant/propose-report-refusal.ts'
import { proposeTermination } from '../../../db/grant/propose-termination.ts'
import { orderFee } from '../../../db/mission/order-fee.ts'
import { type Actor, personActor } from '../../../domain/case/actor.ts'
import { fourEyesTasks } from '../../../domain/task/four-eyes-tasks.ts'
import type { TaskKind } from '../../../domain/task/task-kinds.ts'
import { aMission, askOf } from '../../support/mission-records.ts'
import { ownDatabase } from '../../support/own-database.ts'
import { aPerson } from '../../support/records.ts'
import { aRequest, recommend } from '../../support/requests.ts'
import { aRuleSet } from '../../support/silk-routes.ts'
import { aRankedStage, type Person, propose, released } from '../award/a-ranked-stage.ts'
import { account, act, anAward, aRunningGrant, aSubmittedReport, paymentOf } from '../grant/a-grant.ts'

const test = ownDatabase()

const idOf = (...actors: Actor[]): string[] => actors.map((actor) => (actor as Person).personId).toSorted()

/** A task that is asked, and who may not answer it. */
async function asked(caseId: string, kind: TaskKind, subject?: string): Promise<string[]> {
  const { id } = await askOf(test.db, caseId, kind, subject)
  const task = await test.db.selectFrom('task').select('barred_ids').where('id', '=', id).executeTakeFirstOrThrow()
  return task.barred_ids.toSorted()
}

const aRejection = () =>
  aRankedStage(test.db, { proposals: [{ score: 90 }, { score: 80 }, { score: 50, passes: false }] })

/** For each task that wants another person: who is barred, and who should be. */
const cases: Record<keyof typeof fourEyesTasks, () => Promise<[string[], string[]]>> = {
  publish: async () => {
    const [writer, helper] = [personActor(await aPerson(test.db)), personActor(await aPerson(test.db))]
    const { callId } = await act(test.db, (trx) => draftCall(trx, writer, { ruleSet: aRuleSet() }))
    await act(test.db, (trx) => redraftCall(trx, helper, { callId, ruleSet: aRuleSet(), version: 1 }))
    return [await asked(callId, 'publish'), idOf(writer, helper)]
  },
  approve: async () => {
    const stage = await aRankedStage(test.db)
    const [evaluator, ofAnotherStage] = [await aPerson(test.db), await aPerson(test.db)]
    const seat = { proposal_id: stage.proposals[0]!, phase_no: 0, round: 1 }
    await test.db
      .insertInto('evaluation')
      .values([
        { ...seat, stage: stage.stage, seat: 1, evaluator_id: evaluator },
        { ...seat, stage: 1, seat: 2, evaluator_id: ofAnotherStage },
      ])
      .execute()
    await propose(test.db, stage)
    return [await asked(stage.callId, 'approve'), idOf(stage.officer, personActor(evaluator))]
  },
  'approve-revocation': async () => {
    const stage = await aRejection()
    await released(test.db, stage)
    const proposalId = stage.proposals[2]!
    await act(test.db, (trx) =>
      proposeRevocation(trx, stage.officer, { proposalId, reason: 'A letter was overlooked.' }),
    )
    return [await asked(proposalId, 'approve-revocation'), idOf(stage.officer)]
  },
  'approve-anew': async () => {
    const stage = await aRejection()
    await released(test.db, stage)
    const about = { proposalId: stage.proposals[2]!, reason: 'A letter was overlooked.' }
    await act(test.db, (trx) => proposeRevocation(trx, stage.officer, about))
    await askOf(test.db, about.proposalId, 'approve-revocation')
    await act(test.db, (trx) => decideRevocation(trx, stage.approver, { ...about, approve: true }))
    await askOf(test.db, about.proposalId, 'decide-anew')
    const { decisionId } = await act(test.db, (trx) =>
      proposeSingleDecision(trx, stage.officer, { ...about, outcome: 'reserve' }),
    )
    return [await asked(about.proposalId, 'approve-anew', decisionId), idOf(stage.officer)]
  },
  'approve-refusal': async () => {
    const grant = await aRunningGrant(test.db)
    await aSubmittedReport(test.db, grant)
    const refusal = { proposalId: grant.proposalId, period: 1, reason: 'Nothing was done.' }
    await act(test.db, (trx) => proposeReportRefusal(trx, grant.officer, refusal))
    return [await asked(grant.proposalId, 'approve-refusal', '1/1'), idOf(grant.officer)]
  },
  'approve-termination': async () => {
    const { proposalId, officer } = await aRunningGrant(test.db)
    await act(test.db, (trx) => proposeTermination(trx, officer, { proposalId, reason: 'The office was closed.' }))
    return [await asked(proposalId, 'approve-termination'), idOf(officer)]
  },
  'verify-bank-account': async () => {
    const { proposalId, applicant } = await anAward(test.db)
    await act(test.db, (trx) => giveBankAccount(trx, applicant, { proposalId, version: 0, ...account }))
    return [await asked(proposalId, 'verify-bank-account'), idOf(applicant)]
  },
  'confirm-payment': async () => {
    const grant = await aRunningGrant(test.db)
    const { id } = await paymentOf(test.db, grant, 'pre-financing')
    await askOf(test.db, grant.proposalId, 'order-payment', `${id}/1`)
    await act(test.db, (trx) => orderPayment(trx, grant.finance, { proposalId: grant.proposalId, paymentId: id }))
    return [await asked(grant.proposalId, 'confirm-payment', `${id}/1`), idOf(grant.finance)]
  },
  'approve-request': async () => {
    const cast = await aRequest(test.db, { status: 'assessment' })
    await recommend(test.db, cast)
    return [await asked(cast.requestId, 'approve-request'), idOf(cast.officer)]
  },
  'decide-nomination': async () => {
    const { missionId, expert } = await aMission(test.db)
    return [await asked(missionId, 'decide-nomination'), idOf(expert)]
  },
  'decide-validation': async () => {
    const { missionId, expert } = await aMission(test.db, { status: 'validation' })
    return [await asked(missionId, 'decide-validation', '1'), idOf(expert)]
  },
  'order-fee': async () => {
    const { missionId, expert } = await aMission(test.db, { status: 'payment' })
    return [await asked(missionId, 'order-fee', '1'), idOf(expert)]
  },
  'confirm-fee': async () => {
    const { missionId, expert, finance } = await aMission(test.db, { status: 'payment' })
    await inTransaction(test.db, (trx) => orderFee(trx, finance, { missionId, accountVersion: 1 }))
    return [await asked(missionId, 'confirm-fee', '1'), idOf(finance, expert)]
  },
}

describe('a task that wants another person', () => {
  it.each(Object.keys(fourEyesTasks) as (keyof typeof fourEyesTasks)[])(
    '%s bars those who may not answer it',
    async (kind) => {
      const [barred, expected] = await cases[kind]()
      expect(barred).toEqual(expected)
    },
  )

  it('and any other bars nobody', async () => {
    const { proposalId } = await anAward(test.db)
    expect(await asked(proposalId, 'prepare-contract')).toEqual([])
  })
})
