import { describe, expect, it } from 'vitest'
import { inTransaction, sqlNow } from '../../../db/database.ts'
import { refuseNomination } from '../../../db/mission/refuse-nomination.ts'
import { answerConsultation } from '../../../db/request/answer-consultation.ts'
import { endorseRequest } from '../../../db/request/endorse-request.ts'
import { paths } from '../../../domain/shared/paths.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import { anExpert, askOf, today } from '../../support/mission-records.ts'
import { missionsOf } from '../../support/nominations.ts'
import { ownApplication } from '../../support/own-application.ts'
import { setClock, statusOf } from '../../support/records.ts'
import { aRequest, letPass, recommend } from '../../support/requests.ts'

const { as, test } = ownApplication()

describe('the assessment', () => {
  it('goes through every criterion, and is decided by another person', async () => {
    const { requestId, officer, approver, requester } = await aRequest(test.db, { status: 'assessment' })
    await askOf(test.db, requestId, 'assess')
    const [assessor, judge, ministry] = [await as(officer), await as(approver), await as(requester)]
    expect((await ministry.page(paths.assessment(requestId))).status).toBe(403)
    const fields = {
      'findings.eligible.isMet': 'yes',
      'findings.eligible.note': '',
      'findings.clear.isMet': 'no',
      'findings.clear.note': 'Dates are vague.',
      recommendation: 'approve',
      days: '18',
      reason: 'It serves the strategy.',
    }
    const { 'findings.clear.isMet': _left, ...unanswered } = fields
    const refused = await assessor.submit(paths.assessment(requestId), unanswered)
    expect(refused.status).toBe(422)
    expect(refused.text).toContain('Dates are vague.')
    expect((await assessor.submit(paths.assessment(requestId), fields)).location).toBe(paths.request(requestId))
    expect(await statusOf(test.db, requestId)).toBe('approval')
    const page = await judge.page(paths.requestApproval(requestId))
    expect(page.text).toContain('Dates are vague.')
    const sentBack = { judgement: 'sent-back', days: '', reason: 'Ask for the dates.' }
    expect((await judge.submit(paths.requestApproval(requestId), sentBack)).status).toBe(303)
    expect((await assessor.page(paths.assessment(requestId))).text).toContain('Ask for the dates.')
  })

  it('is not decided by whoever wrote it', async () => {
    const { requestId, approver, ...cast } = await aRequest(test.db, { status: 'assessment' })
    await test.db.insertInto('role_assignment').values({ person_id: approver.personId, role: 'officer' }).execute()
    await recommend(test.db, { ...cast, requestId, approver, officer: approver })
    const reader = await as(approver)
    expect((await reader.view(paths.requestApproval(requestId))).json.decide).toBe('other')
    const judged = { judgement: 'approved', days: '20', reason: 'Agreed.' }
    expect((await reader.submit(paths.requestApproval(requestId), judged)).status).toBe(403)
  })

  it('ends in an approval whose days are reserved', async () => {
    const { requestId, approver } = await aRequest(test.db, { status: 'approval' })
    const reader = await as(approver)
    const before = (await reader.view(paths.requestApproval(requestId))).json.meter.free.days
    const judged = { judgement: 'approved', days: '18', reason: 'Agreed.' }
    expect((await reader.submit(paths.requestApproval(requestId), { ...judged, days: '' })).status).toBe(422)
    expect((await reader.submit(paths.requestApproval(requestId), judged)).status).toBe(303)
    expect((await reader.view(paths.requestApproval(requestId))).json.meter.free.days).toBe(before - 18)
  })
})

describe('a silent focal point', () => {
  it('is decided for once its time is over, and not before', async () => {
    const { requestId, officer } = await aRequest(test.db)
    const task = await askOf(test.db, requestId, 'endorse', '1')
    const reader = await as(officer)
    expect((await reader.view(paths.endorsementDecision(requestId))).json.mayDecide).toBe(false)
    await letPass(test.db, requestId, task.id)
    await askOf(test.db, requestId, 'decide-endorsement', '1')
    expect((await reader.view(paths.endorsementDecision(requestId))).json.mayDecide).toBe(true)
    const decision = { outcome: 'pass-on', reason: 'The post is vacant.' }
    expect((await reader.submit(paths.endorsementDecision(requestId), { ...decision, reason: '' })).status).toBe(422)
    const passedOn = await reader.submit(paths.endorsementDecision(requestId), decision)
    await setClock(test.db, new Date())
    expect(passedOn.status).toBe(303)
    expect((await reader.page(paths.assessment(requestId))).text).toContain('The post is vacant.')
    expect((await reader.page(paths.exceptions())).text).toContain(paths.request(requestId))
    expect((await reader.page(paths.audit(requestId))).status).toBe(200)
  })
})

describe('a party for whom nobody speaks', () => {
  it('is seen by officers while it can still be named, and answered for with a reason when it was not', async () => {
    const { requestId, officer, requester, unit } = await aRequest(test.db, { status: 'consultation' })
    const of = () => test.db.updateTable('role_assignment').where('role', '=', 'consulted-party')
    await of().set({ to_at: sqlNow }).where('scope', '=', 'delegation').execute()
    const [reader, ministry] = [await as(officer), await as(requester)]
    const sentence = 'Nobody speaks for'
    expect((await reader.page(paths.request(requestId))).text).toContain(sentence)
    expect((await ministry.page(paths.request(requestId))).text).not.toContain(sentence)
    const { id } = await askOf(test.db, requestId, 'consult', 'delegation')
    await inTransaction(test.db, (trx) =>
      answerConsultation(trx, unit, { requestId, party: 'unit', answer: 'consent', remark: null }),
    )
    await test.db.updateTable('role_assignment').set({ to_at: sqlNow }).where('person_id', '=', unit.personId).execute()
    expect((await reader.view(paths.request(requestId))).json.vacant).toHaveLength(1) // the unit has answered before it left
    await letPass(test.db, requestId, id)
    await setClock(test.db, new Date())
    const fields = {
      'findings.eligible.isMet': 'yes',
      'findings.clear.isMet': 'yes',
      recommendation: 'approve',
      days: '18',
      reason: 'It serves the strategy.',
    }
    expect((await reader.page(paths.assessment(requestId))).text).toContain('could not be asked')
    expect((await reader.submit(paths.assessment(requestId), fields)).status).toBe(422)
    const answered = { ...fields, unaskedReason: 'Brussels agreed by telephone.' }
    expect((await reader.submit(paths.assessment(requestId), answered)).status).toBe(303)
    expect((await reader.page(paths.requestApproval(requestId))).text).toContain('Brussels agreed by telephone.')
  })
})

describe('the nomination', () => {
  it('offers the roster in its order with the reasons, and makes a mission of the choice', async () => {
    const first = await anExpert(test.db, { name: 'Anna First' })
    const second = await anExpert(test.db, { name: 'Boris Second', languages: ['en'], fields: ['data'] })
    const { requestId, officer, approver } = await aRequest(test.db, { status: 'matching' })
    const reader = await as(officer)
    const { json } = await reader.view(paths.nomination(requestId))
    const names = json.candidates.map(({ label }: { label: string }) => label)
    expect(names.indexOf('Anna First')).toBeLessThan(names.indexOf('Boris Second'))
    expect((await reader.page(paths.nomination(requestId))).text).toContain('Speaks English, but not Russian')
    expect((await (await as(approver)).view(paths.nomination(requestId))).json.mayNominate).toBe(false)
    const now = await today(test.db)
    const terms = {
      days: '12',
      startsOn: addDays(now, 40),
      endsOn: addDays(now, 60),
      modality: 'on-site',
      place: 'Dushanbe',
      country: 'TJ',
      reason: '',
    }
    const against = await reader.submit(paths.nomination(requestId), { ...terms, expertId: second })
    expect([against.status, await statusOf(test.db, requestId)]).toEqual([422, 'matching'])
    const nominated = await reader.submit(paths.nomination(requestId), { ...terms, expertId: first })
    const [missionId] = await missionsOf(test.db, requestId)
    expect(nominated.location).toBe(paths.mission(missionId!))
    expect((await reader.page(paths.nomination(requestId))).text).toContain(paths.mission(missionId!))
    expect((await reader.view(paths.requestEnd(requestId))).json).toMatchObject({ mayEnd: true, hasOpenMission: true })
  })

  it('shows why those who were nominated before did not come', async () => {
    const { requestId, officer, requester } = await aRequest(test.db, { status: 'delivery' })
    const [missionId] = await missionsOf(test.db, requestId)
    await inTransaction(test.db, (trx) =>
      refuseNomination(trx, requester, { missionId: missionId!, reason: 'We asked for a professor.' }),
    )
    expect((await (await as(officer)).page(paths.nomination(requestId))).text).toContain('We asked for a professor.')
  })

  it('shows the remark of the focal point when it is assessed', async () => {
    const { requestId, officer, focalPoint } = await aRequest(test.db)
    await inTransaction(test.db, (trx) =>
      endorseRequest(trx, focalPoint, { requestId, remark: 'Three provinces ask.' }),
    )
    expect((await (await as(officer)).page(paths.assessment(requestId))).text).toContain('Three provinces ask.')
  })

  it('may be given up, with a reason that the institution reads', async () => {
    const { requestId, officer } = await aRequest(test.db, { status: 'matching' })
    const reader = await as(officer)
    expect((await reader.page(paths.requestEnd(requestId))).text).toContain('20 days go back')
    expect((await reader.submit(paths.requestEnd(requestId), { reason: '' })).status).toBe(422)
    expect((await reader.submit(paths.requestEnd(requestId), { reason: 'Nobody fits.' })).status).toBe(303)
    expect(await statusOf(test.db, requestId)).toBe('cancelled')
    expect((await reader.page(paths.requestEnd(requestId))).status).toBe(200)
  })
})
