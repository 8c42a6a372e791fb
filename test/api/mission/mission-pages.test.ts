import { describe, expect, it } from 'vitest'
import { paths } from '../../../domain/shared/paths.ts'
import { addDays } from '../../../domain/shared/working-days.ts'
import type { Reader } from '../../support/application.ts'
import { lastLetterOf } from '../../support/letters.ts'
import { aMission, anAccount, anExpert, askOf, type Cast, report, today } from '../../support/mission-records.ts'
import { ownApplication } from '../../support/own-application.ts'
import { statusOf } from '../../support/records.ts'

const { as, test } = ownApplication()

const readers = ['expert', 'requester', 'officer', 'finance'] as const

/** The page of a mission and the list, for everybody who takes part. */
async function shownToAll(cast: Cast): Promise<void> {
  for (const who of readers) {
    const reader = await as(cast[who])
    for (const address of [paths.missions(), paths.mission(cast.missionId)])
      expect([who, address, (await reader.page(address)).status]).toEqual([who, address, 200])
  }
}

const nextFor = async (reader: Reader, missionId: string) =>
  (await reader.view(paths.mission(missionId))).json.next as { title: { key: string }; href: string | null }

describe('the offer', () => {
  it('says what is asked and what it is worth, and is taken', async () => {
    const cast = await aMission(test.db, { status: 'offered' })
    const { missionId } = cast
    await askOf(test.db, missionId, 'accept-mission')
    await shownToAll(cast)
    const expert = await as(cast.expert)
    expect((await nextFor(expert, missionId)).href).toBe(paths.offer(missionId))
    expect((await nextFor(await as(cast.requester), missionId)).href).toBeNull()
    const offer = await expert.page(paths.offer(missionId))
    expect(offer.text).toContain('none of them agrees')
    expect(offer.text).toContain('250')
    const declined = await expert.submit(paths.offer(missionId), { outcome: 'decline', reason: '' })
    expect(declined.status).toBe(422)
    expect((await expert.submit(paths.offer(missionId), { outcome: 'accept', reason: '' })).location).toBe(
      paths.mission(missionId),
    )
    expect(await statusOf(test.db, missionId)).toBe('planned')
    await shownToAll(cast)
    expect((await expert.submit(paths.offer(missionId), { outcome: 'accept', reason: '' })).status).toBe(409)
  })

  it('is answered by an officer only for the expert, with their words, and the register says so', async () => {
    const { missionId, officer } = await aMission(test.db, { status: 'offered' })
    const reader = await as(officer)
    expect((await reader.view(paths.offer(missionId))).json.onBehalf).toBe('Elena Marchetti')
    const declined = { outcome: 'decline', reason: 'Ill.' }
    expect((await reader.submit(paths.offer(missionId), declined)).status).toBe(422)
    const said = { ...declined, 'onBehalf.how': 'telephone', 'onBehalf.note': 'She called on Monday.' }
    expect((await reader.submit(paths.offer(missionId), said)).status).toBe(303)
    expect(await statusOf(test.db, missionId)).toBe('fallen-through')
    expect((await reader.page(paths.audit(missionId))).text).toContain('Elena Marchetti')
  })
})

describe('the dates', () => {
  it('are moved by an officer before the mission begins', async () => {
    const cast = await aMission(test.db, { status: 'planned' })
    const { missionId } = cast
    const [officer, expert] = [await as(cast.officer), await as(cast.expert)]
    expect((await expert.page(paths.missionDates(missionId))).status).toBe(403)
    const startsOn = addDays(await today(test.db), 30)
    const dates = { startsOn, endsOn: addDays(startsOn, 20), reason: 'The minister travels.' }
    const alone = await officer.submit(paths.missionDates(missionId), dates)
    expect([alone.status, alone.text.includes('Say who agreed')]).toEqual([422, true])
    const agreed = { institutionAgreed: 'The desk, by telephone.', expertAgreed: 'By e-mail of 3 May.' }
    const past = await officer.submit(paths.missionDates(missionId), { ...dates, ...agreed, startsOn: '2020-01-01' })
    expect(past.status).toBe(422)
    expect(past.text).toContain('2020-01-01')
    expect((await officer.submit(paths.missionDates(missionId), { ...dates, ...agreed })).status).toBe(303)
    expect((await nextFor(expert, missionId)).title.key).toBe('mission.next.planned')
    await shownToAll(cast)
  })

  it('end early: cancelled before the mission begins, broken off while it is under way', async () => {
    const planned = await aMission(test.db, { status: 'planned' })
    const officer = await as(planned.officer)
    expect((await officer.view(paths.missionEnd(planned.missionId))).json.how).toBe('cancel')
    const cancelled = { how: 'cancel', reason: 'The ministry was dissolved.' }
    expect((await officer.submit(paths.missionEnd(planned.missionId), cancelled)).status).toBe(303)
    expect(await statusOf(test.db, planned.missionId)).toBe('cancelled')
    const running = await aMission(test.db, { status: 'under-way' })
    const other = await as(running.officer)
    expect((await other.view(paths.missionEnd(running.missionId))).json.how).toBe('break-off')
    const brokenOff = { how: 'break-off', reason: 'Evacuated.' }
    expect((await other.submit(paths.missionEnd(running.missionId), { ...brokenOff, reason: '' })).status).toBe(422)
    expect((await other.submit(paths.missionEnd(running.missionId), brokenOff)).status).toBe(303)
    expect((await other.page(paths.exceptions())).text).toContain('Evacuated.')
    await shownToAll(running)
  })
})

describe('the report', () => {
  it('is handed in by the expert, read by the institution, returned, and handed in again', async () => {
    const cast = await aMission(test.db, { status: 'reporting' })
    const { missionId } = cast
    const expert = await as(cast.expert)
    expect((await nextFor(expert, missionId)).href, 'before the workflow has asked').toBe(
      paths.missionReport(missionId),
    )
    await askOf(test.db, missionId, 'report-mission', '1')
    expect((await nextFor(expert, missionId)).href).toBe(paths.missionReport(missionId))
    const words = { text: 'The policy is drafted.', daysWorked: '13', daysAway: '12' }
    const tooMany = await expert.submit(paths.missionReportSubmission(missionId), words)
    expect(tooMany.status).toBe(422)
    expect(tooMany.text).toContain('The policy is drafted.')
    expect((await expert.submit(paths.missionReportSubmission(missionId), { ...words, daysWorked: '12' })).status).toBe(
      303,
    )
    await shownToAll(cast)
    const ministry = await as(cast.requester)
    expect((await ministry.page(paths.mission(missionId))).text).toContain('The policy is drafted.')
    expect((await ministry.page(paths.missionReport(missionId))).status).toBe(403)
    await ministry.post(paths.validation(missionId), { outcome: 'return', reason: 'Which articles?' })
    const returned = (await expert.page(paths.missionReport(missionId))).text
    expect(returned).toContain('Which articles?')
    expect(returned).toContain('The institution has questions')
    expect(await lastLetterOf(expert)).toContain('What is missing, in the words of the institution:')
    expect((await expert.post(paths.missionReportSubmission(missionId), { ...words, daysWorked: 12 })).status).toBe(303)
    expect((await expert.view(paths.mission(missionId))).json.reports).toHaveLength(2)
  })
})

describe('the fee', () => {
  it('is ordered by one finance officer and confirmed by another; the expert reads it, the institution does not', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    const { missionId } = cast
    const [finance, second] = [await as(cast.finance), await as(cast.secondFinance)]
    await askOf(test.db, missionId, 'order-fee', '1')
    expect((await nextFor(finance, missionId)).href).toBe(paths.fee(missionId))
    expect((await (await as(cast.requester)).page(paths.fee(missionId))).status).toBe(403)
    expect((await (await as(cast.requester)).view(paths.mission(missionId))).json.fee).toBeNull()
    expect((await (await as(cast.expert)).page(paths.fee(missionId))).text).toContain('AT61 1904 3002 3457 3201')
    expect((await finance.submit(paths.feeOrder(missionId), { version: '1' })).location).toBe(paths.mission(missionId))
    const confirmation = { outcome: 'confirm', version: '1', valueOn: await today(test.db), bankReference: 'TRX-1' }
    expect((await finance.view(paths.fee(missionId))).json.confirm).toBe('other')
    expect((await finance.submit(paths.feeConfirmation(missionId), confirmation)).status).toBe(403)
    expect((await second.submit(paths.feeConfirmation(missionId), { outcome: 'return', reason: '' })).status).toBe(422)
    const returned = { outcome: 'return', reason: 'The wrong account.' }
    expect((await second.submit(paths.feeConfirmation(missionId), returned)).status).toBe(303)
    expect((await finance.submit(paths.feeOrder(missionId), { version: '1' })).status).toBe(303)
    expect((await second.submit(paths.feeConfirmation(missionId), { ...confirmation, valueOn: '' })).status).toBe(422)
    expect((await second.submit(paths.feeConfirmation(missionId), confirmation)).status).toBe(303)
    expect(await statusOf(test.db, missionId)).toBe('closed')
    await shownToAll(cast)
  })

  it('cannot be ordered before the expert has said where it goes', async () => {
    const cast = await aMission(test.db, { status: 'payment' })
    await test.db.deleteFrom('expert_account').where('person_id', '=', cast.expertId).execute()
    const finance = await as(cast.finance)
    expect((await finance.view(paths.fee(cast.missionId))).json.order).toBe('no-account')
    expect((await (await as(cast.expert)).page(paths.fee(cast.missionId))).text).toContain(paths.expertProfile())
    expect((await finance.submit(paths.feeOrder(cast.missionId), { version: '1' })).status).toBe(409)
  })
})

describe('the account that a fee goes to', () => {
  it('is verified on the expert’s page by a finance officer, before the fee is ordered to it', async () => {
    const expertId = await anExpert(test.db, { hasAccount: false })
    await anAccount(test.db, expertId, { isVerified: false })
    const cast = await aMission(test.db, { status: 'payment', expertId })
    const [finance, officer] = [await as(cast.finance), await as(cast.officer)]
    const toVerify = async (reader: typeof finance) =>
      (await reader.view(paths.home())).json.toVerify.filter(({ href }: { href: string }) => href.endsWith(expertId))
    expect(await toVerify(finance)).toMatchObject([{ detail: { values: { wanted: 'yes' } } }])
    expect(await toVerify(officer)).toEqual([])
    expect((await finance.page(paths.fee(cast.missionId))).text).toContain(paths.expert(expertId))
    expect((await finance.submit(paths.feeOrder(cast.missionId), { version: '1' })).status).toBe(409)
    const address = paths.expertAccountVerification(expertId)
    const found = { version: '1', outcome: 'verified', means: 'call-back', note: 'Called the ministry’s desk.' }
    expect((await officer.view(paths.expert(expertId))).json).toMatchObject({ account: null, verify: null })
    expect((await officer.submit(address, found)).status).toBe(403)
    expect((await finance.submit(address, { ...found, means: '' })).status).toBe(422)
    expect((await finance.submit(address, { ...found, version: '2' })).text).toContain('A newer bank account was given')
    expect((await finance.submit(address, found)).location).toBe(paths.expert(expertId))
    expect(await toVerify(finance)).toEqual([])
    expect((await finance.page(paths.expert(expertId))).text).toContain('Called the ministry’s desk.')
    const own = await (await as(cast.expert)).page(paths.expert(expertId))
    expect([own.status, own.text.includes('Called the ministry’s desk.')]).toEqual([200, false])
    expect((await finance.view(paths.fee(cast.missionId))).json).toMatchObject({ order: 'may', accountVersion: 1 })
    await anAccount(test.db, expertId, { version: 2, iban: 'DE89370400440532013000' })
    const stale = await finance.submit(paths.feeOrder(cast.missionId), { version: '1' })
    expect([stale.status, stale.text.includes('DE89 3704 0044 0532 0130 00')]).toEqual([409, true])
  })
})

describe('a mission and its request on hold', () => {
  it('stand in the list of holds by their statuses, each leading to its page', async () => {
    const cast = await aMission(test.db, { status: 'planned' })
    const held = { hold_reason: 'The engine gave up.', held_at: new Date() }
    for (const id of [cast.missionId, cast.requestId])
      await test.db.updateTable('case_file').set(held).where('id', '=', id).execute()
    const officer = await as(cast.officer)
    const { json } = await officer.view(paths.holds())
    const shown = json.holds.map(({ href, status }: { href: string; status: { text: object } }) => [href, status.text])
    expect(shown).toContainEqual([paths.mission(cast.missionId), { key: 'mission.status.planned' }])
    expect(shown).toContainEqual([paths.request(cast.requestId), { key: 'request.status.delivery' }])
    expect((await officer.page(paths.holds())).status).toBe(200)
    expect((await officer.view(paths.mission(cast.missionId))).json.isOnHold).toBe(true)
    expect((await (await as(cast.expert)).view(paths.mission(cast.missionId))).json.isOnHold).toBe(false)
  })
})

describe('strangers', () => {
  it('find no mission: another expert, another institution', async () => {
    const one = await aMission(test.db, { status: 'validation' })
    const other = await aMission(test.db, { status: 'offered' })
    await report(test.db, one).catch(() => {})
    for (const actor of [other.expert, other.requester]) {
      const reader = await as(actor)
      expect((await reader.page(paths.mission(one.missionId))).status).toBe(404)
      const listed = (await reader.view(paths.missions())).json.open as { href: string }[]
      expect(listed.map(({ href }) => href)).toEqual([paths.mission(other.missionId)])
    }
  })
})
