import { describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { aMission, askOf, type Cast } from '../../support/mission-records.ts'
import { ownApplication } from '../../support/own-application.ts'
import { statusOf } from '../../support/records.ts'

const { as, test } = ownApplication()

const told = { 'onBehalf.how': 'letter', 'onBehalf.note': 'Letter of 3 March, signed by the minister.' }
const good = { 'scores.relevance': '5', 'scores.quality': '4', 'scores.organisation': '5', 'scores.use': '4' }

/** A request whose one mission is closed: everybody is asked how it went. */
async function reviewed(): Promise<Cast> {
  const cast = await aMission(test.db, { status: 'payment' })
  const { requestId, missionId, expertId } = cast
  await test.db.updateTable('case_file').set({ status: 'closed', is_open: false }).where('id', '=', missionId).execute()
  await test.db.updateTable('case_file').set({ status: 'reviewing' }).where('id', '=', requestId).execute()
  const asked = [
    { reviewer: 'beneficiary', person_id: null },
    { reviewer: 'officer', person_id: null },
    { reviewer: missionId, person_id: expertId },
  ]
  await test.db
    .insertInto('review')
    .values(asked.map((row) => ({ request_id: requestId, ...row })))
    .execute()
  await askOf(test.db, requestId, 'review-as-beneficiary')
  await askOf(test.db, requestId, 'review-as-officer')
  await askOf(test.db, requestId, 'review-as-expert', missionId)
  return cast
}

describe('an expert is proposed to the institution', () => {
  it('which sees who it is and for what, and accepts', async () => {
    const { missionId: id, requestId, requester, expert } = await aMission(test.db)
    await askOf(test.db, id, 'accept-nomination')
    const ministry = await as(requester)
    expect((await ministry.view(paths.request(requestId))).json.next).toMatchObject({
      title: { key: 'request.task.accept-nomination.yours' },
      href: paths.nominationAnswer(id),
    })
    const { text } = await ministry.page(paths.nominationAnswer(id))
    expect(text).toContain('Elena Marchetti')
    expect(text).toContain('Drafted two migration policies.')
    expect(text).not.toContain('AT61')
    expect((await (await as(expert)).page(paths.nominationAnswer(id))).status).toBe(404)
    await ministry.submit(paths.nominationAnswer(id), { outcome: 'accept', reason: '' })
    expect(await statusOf(test.db, id)).toBe('offered')
  })

  it('and asks for another only with a reason', async () => {
    const { missionId: id, requester } = await aMission(test.db)
    const ministry = await as(requester)
    expect((await ministry.submit(paths.nominationAnswer(id), { outcome: 'refuse', reason: '' })).status).toBe(422)
    await ministry.submit(paths.nominationAnswer(id), { outcome: 'refuse', reason: 'He must speak Tajik.' })
    expect(await statusOf(test.db, id)).toBe('fallen-through')
  })

  it('whose letter an officer enters', async () => {
    const { missionId: id, officer } = await aMission(test.db)
    const clerk = await as(officer)
    expect((await clerk.page(paths.nominationAnswer(id))).text).toContain('Do this on behalf of')
    expect((await clerk.submit(paths.nominationAnswer(id), { outcome: 'accept', reason: '' })).status).toBe(422)
    await clerk.submit(paths.nominationAnswer(id), { outcome: 'accept', reason: '', ...told })
    expect(await statusOf(test.db, id)).toBe('offered')
  })
})

describe('a report is validated', () => {
  it('by the institution, which reads it first', async () => {
    const { missionId: id, requester } = await aMission(test.db, { status: 'validation' })
    const ministry = await as(requester)
    expect((await ministry.page(paths.validation(id))).text).toContain('The policy is drafted.')
    await ministry.submit(paths.validation(id), { outcome: 'validate', reason: '' })
    expect(await statusOf(test.db, id)).toBe('payment')
  })

  it('or goes back with what is missing', async () => {
    const { missionId: id, requester } = await aMission(test.db, { status: 'validation' })
    const ministry = await as(requester)
    expect((await ministry.submit(paths.validation(id), { outcome: 'return', reason: '' })).status).toBe(422)
    await ministry.submit(paths.validation(id), { outcome: 'return', reason: 'The action plan is not there.' })
    expect(await statusOf(test.db, id)).toBe('reporting')
  })
})

describe('a request is reviewed', () => {
  it('by institution, expert and officer, each on their own page', async () => {
    const { requestId: id, missionId, requester, expert, officer } = await reviewed()
    const [ministry, guest, clerk] = await Promise.all([as(requester), as(expert), as(officer)])
    expect((await ministry.view(paths.request(id))).json.next.href).toBe(paths.review(id, 'beneficiary'))
    expect((await guest.view(paths.request(id))).json.next.href).toBe(paths.review(id, missionId))
    expect((await ministry.page(paths.review(id, 'officer'))).status).toBe(403)
    expect((await guest.page(paths.review(id, 'beneficiary'))).status).toBe(403)
    const half = await ministry.submit(paths.review(id, 'beneficiary'), { 'scores.relevance': '5', remark: 'Good.' })
    expect(half.status).toBe(422)
    expect(half.text).toContain('Good.')
    await ministry.submit(paths.review(id, 'beneficiary'), { ...good, remark: 'The policy was adopted.' })
    await guest.submit(paths.review(id, missionId), { ...good, remark: '' })
    expect((await ministry.page(paths.review(id, 'beneficiary'))).text).toContain('This review has been given')
    expect((await guest.page(paths.request(id))).text).not.toContain('The policy was adopted.')
    expect((await clerk.page(paths.request(id))).text).toContain('The policy was adopted.')
    await clerk.submit(paths.review(id, 'officer'), { ...good, remark: '' })
    expect(await statusOf(test.db, id)).toBe('follow-up')
  })

  it('by an officer for the institution only on the strength of a letter or a call', async () => {
    const { requestId: id, officer } = await reviewed()
    const clerk = await as(officer)
    expect((await clerk.submit(paths.review(id, 'beneficiary'), good)).status).toBe(422)
    expect((await clerk.submit(paths.review(id, 'beneficiary'), { ...good, ...told })).status).toBe(303)
    const { reviews } = (await clerk.view(paths.request(id))).json
    expect(reviews[0]).toMatchObject({ onBehalfOf: expect.stringContaining('Ministry of Labour') })
  })
})

describe('months later', () => {
  it('the institution says what came of it, and the request is closed', async () => {
    const { requestId: id, requester, officer } = await reviewed()
    await test.db.updateTable('case_file').set({ status: 'follow-up' }).where('id', '=', id).execute()
    await askOf(test.db, id, 'follow-up')
    const ministry = await as(requester)
    expect((await ministry.page(paths.followUp(id))).text).toContain('Six months have passed.')
    expect((await ministry.submit(paths.followUp(id), { text: '' })).status).toBe(422)
    await ministry.submit(paths.followUp(id), { text: 'Parliament adopted the policy in May.' })
    expect(await statusOf(test.db, id)).toBe('closed')
    expect((await (await as(officer)).page(paths.request(id))).text).toContain('Parliament adopted the policy in May.')
  })
})
