import { describe, expect, it } from 'vitest'
import { reviseDecision } from '../../../db/award/revise-decision.ts'
import { inTransaction } from '../../../db/database.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { approved, ask, propose } from '../../db/award/a-ranked-stage.ts'
import { statusOf } from '../../support/records.ts'
import { decisionIn, rankedStages, withoutTags } from './ranked-stages.ts'

const { test, aStage } = rankedStages()

describe('a decision on a stage, in the browser', () => {
  it('is drafted on the ranking page, approved by another person, looked at and released', async () => {
    const { stage, officer, approver, ranking } = await aStage()
    const page = await officer.page(ranking)
    expect(page.status).toBe(200)
    expect(withoutTags(page.text)).toContain('Send for approval')
    const drafted = await officer.submit(ranking, { justification: 'As the ranking says.' }, ranking)
    expect(drafted.status).toBe(303)
    const decision = decisionIn(drafted.location)
    await ask(test.db, stage.callId, 'approve')
    expect(withoutTags((await officer.page(paths.decision(decision))).text)).toContain('You drafted this yourself')
    expect(withoutTags((await approver.page(paths.decision(decision))).text)).toContain('Do you approve this decision?')
    expect((await officer.post(paths.decisionApproval(decision))).status).toBe(403)
    expect((await approver.submit(paths.decisionApproval(decision), {}, paths.decision(decision))).status).toBe(303)
    await ask(test.db, stage.callId, 'release')
    const letters = withoutTags((await officer.page(paths.decisionLetters(decision))).text)
    expect(letters).toContain('You are awarded a grant')
    expect(letters).toContain('You are on the reserve list')
    expect(letters).toContain('18 of 20')
    expect((await officer.submit(paths.decisionRelease(decision), {}, paths.decisionLetters(decision))).status).toBe(
      303,
    )
    expect(await statusOf(test.db, stage.proposals[0]!)).toBe('awarded')
  })

  it('keeps what was chosen when a reason is missing, and says where', async () => {
    const { stage, officer, ranking } = await aStage()
    const [first] = stage.proposals
    const fields = {
      [`entries.${first}.outcome`]: 'rejected',
      [`entries.${first}.amount`]: '',
      [`entries.${first}.reason`]: '',
    }
    const page = await officer.submit(ranking, fields, ranking)
    expect(page.status).toBe(422)
    expect(withoutTags(page.text)).toContain('say why, because this departs from the ranking')
    expect(page.text).toMatch(/<option value="rejected" selected>/)
    const program = await officer.post(ranking, { entries: { [first!]: { outcome: 'awarded', amount: 'a lot' } } })
    expect([program.status, program.json.problems[0].field]).toEqual([422, `entries.${first}.amount`])
  })

  it('shows the approver first what departs from the ranking', async () => {
    const { stage, approver } = await aStage()
    const reason = 'It repeats a project that we fund.'
    const decision = await propose(test.db, stage, [{ proposalId: stage.proposals[0]!, outcome: 'rejected', reason }])
    const { json } = await approver.view(paths.decision(decision))
    expect(json.departures.map((one: { reason: string }) => one.reason)).toEqual([reason])
  })

  it('leads from the ranking to the decision once there is one', async () => {
    const { stage, officer, ranking } = await aStage()
    const decision = await propose(test.db, stage)
    expect((await officer.page(ranking)).location).toBe(paths.decision(decision))
  })

  it('is sent back, and taken back, with a reason only', async () => {
    const { stage, officer, approver, ranking } = await aStage()
    const decision = await propose(test.db, stage)
    await ask(test.db, stage.callId, 'approve')
    expect((await approver.post(paths.decisionReturn(decision), {})).status).toBe(422)
    expect((await approver.post(paths.decisionReturn(decision), { reason: 'Why not the third?' })).status).toBe(303)
    expect(withoutTags((await officer.page(ranking)).text)).toContain('Why not the third?')
    await ask(test.db, stage.callId, 'rank')
    const second = await approved(test.db, stage)
    expect((await officer.post(paths.decisionRevision(second), {})).status).toBe(422)
    expect((await officer.post(paths.decisionRevision(second), { reason: 'A score was entered twice.' })).status).toBe(
      303,
    )
    await expect(
      inTransaction(test.db, (trx) => reviseDecision(trx, stage.officer, { decisionId: second, reason: 'x' })),
    ).rejects.toThrow()
  })

  it('answers 404 for a stage that the call does not have', async () => {
    const { stage, officer } = await aStage()
    for (const no of ['0', '3', 'x']) expect((await officer.page(paths.ranking(stage.callId, no))).status).toBe(404)
  })
})
