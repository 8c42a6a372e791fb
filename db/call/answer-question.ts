import { callStatus } from '../../domain/call/call-status.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { deadlinePassed, invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { type CaseFile, lockCase } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { callStage } from './stage-rows.ts'

type PersonActor = Actor & { kind: 'person' }
export type AnswerToQuestion = { callId: string; questionId: string; answer: string }

/** Answers a question to everybody at once, numbered, until the stage's date for answers; moving the deadline moves it too. */
export async function answerQuestion(
  trx: Trx,
  actor: PersonActor,
  { callId, questionId, answer }: AnswerToQuestion,
): Promise<{ number: number }> {
  const call = await lockCase(trx, callId, 'call')
  const asked = await trx
    .selectFrom('call_question')
    .select(['asked_by', 'answer'])
    .where('id', '=', questionId)
    .where('call_id', '=', callId)
    .executeTakeFirst()
  if (!asked) throw notFound('question')
  if (asked.answer !== null) throw invalidTransition('problem.question-is-answered')
  const now = await facilityNow(trx)
  await refuseTooLate(trx, call, now)
  const number = await nextNumber(trx, callId)
  post(
    trx,
    trx
      .updateTable('call_question')
      .set({ answer, number, answered_by: actor.personId, published_at: now })
      .where('id', '=', questionId),
  )
  record(trx, call, {
    type: 'question.answered',
    actor,
    detail: { questionId, number, personId: asked.asked_by },
  })
  return { number }
}

/** Equal treatment: what is said so late that not everybody can use it is not said. */
async function refuseTooLate(trx: Trx, call: CaseFile, now: Date): Promise<void> {
  if (!hasVerb(callStatus, call.status, 'open')) throw deadlinePassed('problem.answers-closed')
  const { answers_until } = await callStage(trx, call.id, call.stage)
  if (!answers_until || now > answers_until) throw deadlinePassed('problem.answers-closed')
}

async function nextNumber(trx: Trx, callId: string): Promise<number> {
  const { last } = await trx
    .selectFrom('call_question')
    .select((e) => e.fn.max('number').as('last'))
    .where('call_id', '=', callId)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}
