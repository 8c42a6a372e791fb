import { describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { approved, aRankedStage, ask, awardRules, released } from '../../db/award/a-ranked-stage.ts'
import { deadlineOf, setClock, statusOf } from '../../support/records.ts'
import { rankedStages, withoutTags } from './ranked-stages.ts'

const { test, application, peopleOf, aStage } = rankedStages()

describe('the other pages', () => {
  it('propose and decide a revocation', async () => {
    const { stage, officer, approver } = await aStage()
    await test.db
      .updateTable('stage_score')
      .set({ passes: false })
      .where('proposal_id', '=', stage.proposals[2]!)
      .execute()
    await released(test.db, stage)
    const proposal = stage.proposals[2]!
    const address = paths.reconsideration(proposal)
    expect((await officer.submit(address, { reason: 'A page was missing.' }, address)).status).toBe(303)
    await ask(test.db, proposal, 'approve-revocation')
    expect(withoutTags((await officer.page(address)).text)).toContain('You drafted this yourself')
    expect(
      (await approver.submit(paths.reconsiderationDecision(proposal), { revoke: 'yes', reason: 'So it is.' }, address))
        .status,
    ).toBe(303)
    await ask(test.db, proposal, 'decide-anew')
    const single = paths.decisionAnew(proposal)
    expect((await officer.page(single)).status).toBe(200)
    const drafted = await officer.submit(
      single,
      { outcome: 'rejected', amount: '', reason: 'The page does not change it.' },
      single,
    )
    expect((await officer.page(drafted.location!)).status).toBe(200)
  })

  it('show the reserve list, and let an applicant leave it', async () => {
    const { stage, officer } = await aStage()
    await released(test.db, stage)
    expect((await officer.view(paths.reservePromotion(stage.callId))).json.rows).toHaveLength(1)
    const waiting = await application.signedIn(stage.applicants[2]!)
    const address = paths.withdrawal(stage.proposals[2]!)
    expect((await waiting.submit(address, { reason: '' }, address)).status).toBe(303)
    expect(await statusOf(test.db, stage.proposals[2]!)).toBe('withdrawn')
  })

  it('are told before they send letters that invite into a stage that has closed, and where its deadline is moved', async () => {
    const stage = await aRankedStage(test.db, { stage: 1, proposals: [{ score: 40 }] })
    const { officer } = await peopleOf(stage)
    const decisionId = await approved(test.db, stage)
    await ask(test.db, stage.callId, 'release')
    const letters = paths.decisionLetters(decisionId)
    expect((await officer.view(letters)).json).toMatchObject({ tooLate: null, mayRelease: true })
    await setClock(test.db, await deadlineOf(test.db, stage.callId, 2))
    const { text } = await officer.page(letters)
    expect(text).toContain('whoever is invited now would lapse at once')
    expect(text).toContain(`href="${paths.deadline(stage.callId)}"`)
    expect(text).not.toContain('Send the letters')
    const answer = await officer.post(paths.decisionRelease(decisionId))
    expect([answer.status, answer.json.detail]).toEqual([
      409,
      expect.stringContaining('Move the deadline of the next stage first'),
    ])
    expect((await officer.page(paths.call(stage.callId))).text).toContain(`href="${paths.deadline(stage.callId)}"`)
    expect((await officer.view(paths.deadline(stage.callId))).json.options).toEqual([
      { value: '2', label: 'Full application' },
    ])
    await setClock(test.db, new Date())
  })

  it('enter the result of a verification', async () => {
    const stage = await aRankedStage(test.db, {
      rules: awardRules({ verifyDocuments: true }),
      proposals: [{ score: 90 }],
    })
    const { officer } = await peopleOf(stage)
    await approved(test.db, stage)
    const [proposal] = stage.proposals
    await ask(test.db, proposal!, 'verify-documents')
    const address = paths.verification(proposal!)
    expect((await officer.submit(address, { outcome: 'pass', reason: '' }, address)).status).toBe(422)
    expect(
      (await officer.submit(address, { outcome: 'pass', reason: 'Statutes and audit report agree.' }, address)).status,
    ).toBe(303)
    expect(await statusOf(test.db, proposal!)).toBe('decided')
  })
})
