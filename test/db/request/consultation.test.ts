import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inTransaction } from '../../../db/database.ts'
import { answerConsultation, type ConsultationAnswer } from '../../../db/request/answer-consultation.ts'
import { consultationsOf } from '../../../db/request/partner-queries.ts'
import { type Actor, personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { askOf } from '../../support/mission-records.ts'
import { aPerson, eventsOf, statusOf } from '../../support/records.ts'
import { aRequest, letPass, type RequestCast } from '../../support/requests.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
})
afterAll(() => test.stop())

const consulted = () => aRequest(test.db, { status: 'consultation' })
const answer = (actor: Actor, given: Omit<ConsultationAnswer, 'remark' | 'answer'> & Partial<ConsultationAnswer>) =>
  inTransaction(test.db, (trx) => answerConsultation(trx, actor, { answer: 'consent', remark: null, ...given }))
const answersOf = async ({ requestId }: RequestCast) =>
  Object.fromEntries((await consultationsOf(test.db, requestId)).map((row) => [row.party, row.answer]))

describe('consulting the parties', () => {
  it('waits for the others after one has answered, and goes on with the last', async () => {
    const { requestId, delegation, unit } = await consulted()
    await answer(delegation, { requestId, party: 'delegation' })
    expect(await statusOf(test.db, requestId)).toBe('consultation')
    await answer(unit, { requestId, party: 'unit', remark: 'Coordinate with the border programme.' })
    expect(await statusOf(test.db, requestId)).toBe('assessment')
    expect((await eventsOf(test.db, requestId)).slice(-2)).toEqual(['consultation.answered', 'consultation.completed'])
  })

  it('goes on once when the last two answer at the same moment', async () => {
    const { requestId, delegation, unit } = await consulted()
    await Promise.all([
      answer(delegation, { requestId, party: 'delegation' }),
      answer(unit, { requestId, party: 'unit' }),
    ])
    expect(await statusOf(test.db, requestId)).toBe('assessment')
    const completed = (await eventsOf(test.db, requestId)).filter((type) => type === 'consultation.completed')
    expect(completed).toHaveLength(1)
  })

  it("answers the party's task, not the other's", async () => {
    const request = await consulted()
    const mine = await askOf(test.db, request.requestId, 'consult', 'unit')
    const other = await askOf(test.db, request.requestId, 'consult', 'delegation')
    await answer(request.unit, { requestId: request.requestId, party: 'unit' })
    const states = await test.db
      .selectFrom('task')
      .select(['id', 'state', 'answer'])
      .where('id', 'in', [mine.id, other.id])
      .execute()
    expect(states).toEqual(
      expect.arrayContaining([
        { id: mine.id, state: 'done', answer: 'consent' },
        { id: other.id, state: 'open', answer: null },
      ]),
    )
  })

  it('is stopped by a veto with a reason, whoever else is still asked', async () => {
    const request = await consulted()
    const { requestId, delegation, unit } = request
    await answer(delegation, { requestId, party: 'delegation', answer: 'veto', remark: 'Sanctions apply.' })
    expect(await statusOf(test.db, requestId)).toBe('vetoed')
    expect(await answersOf(request)).toEqual({ delegation: 'veto', unit: 'asked' })
    await expect(answer(unit, { requestId, party: 'unit' })).rejects.toMatchObject({
      message: 'problem.request-cannot-veto',
    })
  })

  it('takes no veto without a reason, or of a party that may only remark', async () => {
    const { requestId, delegation, unit } = await consulted()
    await expect(answer(delegation, { requestId, party: 'delegation', answer: 'veto' })).rejects.toMatchObject({
      problems: [{ field: 'remark', message: 'problem.reason-needed' }],
    })
    await expect(
      answer(unit, { requestId, party: 'unit', answer: 'veto', remark: 'We would rather not.' }),
    ).rejects.toMatchObject({ problems: [{ field: 'answer', message: 'problem.party-without-veto' }] })
    expect(await statusOf(test.db, requestId)).toBe('consultation')
  })

  it('hears a party only from whoever speaks for it', async () => {
    const { requestId, delegation, officer } = await consulted()
    for (const actor of [delegation, officer])
      await expect(answer(actor, { requestId, party: 'unit' })).rejects.toMatchObject({
        name: 'Forbidden',
        message: 'problem.not-for-this-party',
      })
  })

  it('hears a stand-in, and an officer with the letter of the party', async () => {
    const request = await consulted()
    const { requestId, unit, delegation } = request
    const standIn = await aPerson(test.db)
    await test.db
      .insertInto('stand_in')
      .values({
        person_id: unit.personId,
        stand_in_id: standIn,
        from_at: new Date(0),
        to_at: new Date('2100-01-01'),
        named_by: unit.personId,
      })
      .execute()
    await answer(personActor(standIn), { requestId, party: 'unit' })
    const note = { of: 'Delegation', note: 'letter: of 2 March' }
    await answer(personActor(request.officer.personId, note), { requestId, party: 'delegation' })
    expect(delegation.personId).not.toBe(request.officer.personId)
    const rows = await consultationsOf(test.db, requestId)
    expect(rows.map((row) => [row.on_behalf_of, row.on_behalf_note])).toEqual([
      ['Delegation', 'letter: of 2 March'],
      [null, null],
    ])
    const exceptions = await test.db.selectFrom('exception').select('kind').where('case_id', '=', requestId).execute()
    expect(exceptions).toEqual([{ kind: 'on-behalf' }])
  })

  it('hears each party once, also when it clicks twice, and no party that the rules do not name', async () => {
    const { requestId, unit, officer } = await consulted()
    const clicks = await Promise.allSettled([
      answer(unit, { requestId, party: 'unit' }),
      answer(unit, { requestId, party: 'unit' }),
    ])
    expect(clicks.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(answer(unit, { requestId, party: 'unit' })).rejects.toMatchObject({
      message: 'problem.party-has-answered',
    })
    const stranger = personActor(officer.personId, { of: 'Embassy', note: 'letter: x' })
    await expect(answer(stranger, { requestId, party: 'embassy' })).rejects.toMatchObject({ name: 'NotFound' })
  })

  it('is not asked before the endorsement, or after it is over', async () => {
    for (const status of ['endorsement', 'assessment'] as const) {
      const { requestId, unit } = await aRequest(test.db, { status })
      await expect(answer(unit, { requestId, party: 'unit' })).rejects.toMatchObject({
        message: 'problem.request-cannot-veto',
      })
    }
  })
})

describe('silence of a party', () => {
  it('is consent, recorded as such, and completes the consultation when it is the last', async () => {
    const request = await consulted()
    const { requestId, delegation } = request
    const { id } = await askOf(test.db, requestId, 'consult', 'unit')
    await answer(delegation, { requestId, party: 'delegation' })
    await letPass(test.db, requestId, id)
    expect(await answersOf(request)).toEqual({ delegation: 'consent', unit: 'silent' })
    expect(await statusOf(test.db, requestId)).toBe('assessment')
  })

  it('leaves the others their time', async () => {
    const request = await consulted()
    const { id } = await askOf(test.db, request.requestId, 'consult', 'unit')
    await letPass(test.db, request.requestId, id)
    expect(await answersOf(request)).toEqual({ delegation: 'asked', unit: 'silent' })
    expect(await statusOf(test.db, request.requestId)).toBe('consultation')
    await expect(answer(request.unit, { requestId: request.requestId, party: 'unit' })).rejects.toMatchObject({
      message: 'problem.party-has-answered',
    })
  })
})
