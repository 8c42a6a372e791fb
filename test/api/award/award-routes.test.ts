import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviseDecision } from '../../../db/award/revise-decision.ts'
import { inTransaction } from '../../../db/database.ts'
import { paths } from '../../../domain/shared/paths.ts'
import {
  approved,
  aRankedStage,
  ask,
  awardRules,
  propose,
  type RankedStage,
  released,
} from '../../db/award/a-ranked-stage.ts'
import { type Application, type Reader, startApplication } from '../../support/application.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { deadlineOf, setClock, statusOf } from '../../support/records.ts'

let test: TestDatabase
let application: Application
beforeAll(async () => {
  test = await createTestDatabase()
  application = await startApplication(test.db)
})
afterAll(async () => {
  await application?.stop()
  await test.stop()
})

type People = { officer: Reader; approver: Reader; applicant: Reader }
const peopleOf = async (stage: RankedStage): Promise<People> => ({
  officer: await application.signedIn(stage.officer.personId),
  approver: await application.signedIn(stage.approver.personId),
  applicant: await application.signedIn(stage.applicants[0]!),
})
const aStage = async () => {
  const stage = await aRankedStage(test.db, { rules: awardRules() })
  return { stage, ...(await peopleOf(stage)), ranking: paths.ranking(stage.callId, stage.stage) }
}
const idIn = (location: string | null): string => /\/decisions\/([0-9a-f-]{36})/.exec(location ?? '')![1]!
const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

describe('a decision on a stage, in the browser', () => {
  it('is drafted on the ranking page, approved by another person, looked at and released', async () => {
    const { stage, officer, approver, ranking } = await aStage()
    const page = await officer.page(ranking)
    expect(page.status).toBe(200)
    expect(withoutTags(page.text)).toContain('Send for approval')
    const drafted = await officer.submit(ranking, { justification: 'As the ranking says.' }, ranking)
    expect(drafted.status).toBe(303)
    const decision = idIn(drafted.location)
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

describe('until its letters go out, an outcome', () => {
  /** Everything that an applicant can ask for which could tell: pages and JSON. */
  const readings = (stage: RankedStage) => [
    paths.home(),
    paths.tasks(),
    paths.proposals(),
    paths.inbox(),
    paths.proposal(stage.proposals[0]!),
    paths.call(stage.callId),
    paths.grants(),
  ]
  /** Without what changes by itself from one reading to the next. */
  const settled = (text: string): string =>
    text
      .replace(/T?\d{2}:\d{2}(:\d{2}(\.\d+)?Z?)?/g, '')
      .replace(/value="[^"]*"/g, '')
      .replace(/nonce-\S+/g, '')
  const readAll = async (stage: RankedStage, applicant: Reader) =>
    Promise.all(readings(stage).flatMap((path) => [applicant.page(path), applicant.view(path)])).then((answers) =>
      answers.map((one) => settled(one.text)),
    )

  it('is the same to its applicant whether it is an award or a rejection, in pages, lists, counts and JSON', async () => {
    const { stage, applicant } = await aStage()
    const before = await readAll(stage, applicant)
    await approved(test.db, stage)
    const after = await readAll(stage, applicant)
    for (const [index, text] of after.entries()) {
      expect(text, readings(stage)[index >> 1]!).toBe(before[index])
    }
  })

  it('is nobody’s to read but the facility’s: not the decision, its ranking, its letters', async () => {
    const { stage, applicant } = await aStage()
    const decision = await approved(test.db, stage)
    const [letter] = await test.db
      .selectFrom('message')
      .select('id')
      .where('batch_id', '=', decision)
      .where('recipient_id', '=', stage.applicants[0]!)
      .execute()
    const answers = [
      paths.decision(decision),
      paths.decisionLetters(decision),
      paths.ranking(stage.callId, 2),
      paths.decisionAnew(stage.proposals[0]!),
      paths.reservePromotion(stage.callId),
      paths.reconsideration(stage.proposals[0]!),
      paths.verification(stage.proposals[0]!),
      paths.message(letter!.id),
    ].map(async (path) => [path, (await applicant.view(path)).status])
    for (const [path, status] of await Promise.all(answers)) expect([403, 404], String(path)).toContain(status)
  })

  it('stands in the inbox afterwards', async () => {
    const { stage, applicant } = await aStage()
    await released(test.db, stage)
    expect(withoutTags((await applicant.page(paths.inbox())).text)).toContain('You are awarded a grant')
  })
})

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
