import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { answerQuestion } from '../../../db/call/answer-question.ts'
import { askQuestion } from '../../../db/call/ask-question.ts'
import { draftCall } from '../../../db/call/draft-call.ts'
import { publishCall } from '../../../db/call/publish-call.ts'
import { callStage } from '../../../db/call/stage-rows.ts'
import { type Database, inTransaction } from '../../../db/database.ts'
import { personActor } from '../../../domain/case/actor.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { aPerson, eventsOf, setClock } from '../../support/records.ts'
import { aRuleSet } from '../../support/silk-routes.ts'

let test: TestDatabase
let db: Database
let officer: string
let applicant: string

beforeAll(async () => {
  test = await createTestDatabase()
  db = test.db
  officer = await aPerson(db, { name: 'Amina Karimova', roles: ['officer'] })
  applicant = await aPerson(db)
})
afterAll(() => test.stop())

async function publishedCall(): Promise<string> {
  await setClock(db, new Date('2027-03-01T09:00:00Z'))
  const approver = await aPerson(db)
  const { callId } = await inTransaction(db, (trx) => draftCall(trx, personActor(officer), { ruleSet: aRuleSet() }))
  await inTransaction(db, (trx) => publishCall(trx, personActor(approver), { callId }))
  return callId
}
const ask = (callId: string, question = 'May an affiliated entity apply?') =>
  inTransaction(db, (trx) => askQuestion(trx, personActor(applicant), { callId, question }))
const answer = (callId: string, questionId: string) =>
  inTransaction(db, (trx) =>
    answerQuestion(trx, personActor(officer), { callId, questionId, answer: 'Yes, with the lead applicant.' }),
  )
const afterThe = async (callId: string, date: 'questions_until' | 'answers_until') =>
  setClock(db, new Date((await callStage(db, callId, 1))[date]!.getTime() + 1000))

describe('questions about a call', () => {
  it('stand once when the same one is sent twice, and may be put again once it is answered', async () => {
    const callId = await publishedCall()
    const first = await ask(callId)
    expect(await ask(callId)).toEqual(first)
    await answer(callId, first.questionId)
    expect(await ask(callId)).not.toEqual(first)
  })

  it('are answered to everybody, numbered in the order of the answers', async () => {
    const callId = await publishedCall()
    const [first, second] = [await ask(callId), await ask(callId, 'Is VAT eligible?')]
    expect(await answer(callId, second.questionId)).toEqual({ number: 1 })
    expect(await answer(callId, first.questionId)).toEqual({ number: 2 })
    expect((await eventsOf(db, callId)).slice(2)).toEqual([
      'question.asked',
      'question.asked',
      'question.answered',
      'question.answered',
    ])
    const messages = await db
      .selectFrom('message')
      .select('recipient_id')
      .where('case_id', '=', callId)
      .where('template', '=', 'call/question-answered')
      .execute()
    expect(messages).toEqual([{ recipient_id: applicant }, { recipient_id: applicant }])
  })

  it('may be asked until 21 days before the deadline', async () => {
    const callId = await publishedCall()
    await afterThe(callId, 'questions_until')
    await expect(ask(callId)).rejects.toMatchObject({ name: 'DeadlinePassed', message: 'problem.questions-closed' })
  })

  it('may be answered until 11 days before it, so that everybody can use the answer', async () => {
    const callId = await publishedCall()
    const { questionId } = await ask(callId)
    await afterThe(callId, 'answers_until')
    await expect(answer(callId, questionId)).rejects.toMatchObject({
      name: 'DeadlinePassed',
      message: 'problem.answers-closed',
    })
  })

  it('are answered once', async () => {
    const callId = await publishedCall()
    const { questionId } = await ask(callId)
    await answer(callId, questionId)
    await expect(answer(callId, questionId)).rejects.toMatchObject({
      name: 'InvalidTransition',
      message: 'problem.question-is-answered',
    })
  })

  it('belong to their call', async () => {
    const { questionId } = await ask(await publishedCall())
    await expect(answer(await publishedCall(), questionId)).rejects.toMatchObject({ name: 'NotFound' })
  })
})
