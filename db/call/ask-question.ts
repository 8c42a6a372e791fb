import { callStatus } from '../../domain/call/call-status.ts'
import type { Actor } from '../../domain/case/actor.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { deadlinePassed } from '../../domain/shared/errors.ts'
import { record } from '../audit/record.ts'
import { lockCase } from '../case/case-file.ts'
import { facilityNow, type Trx } from '../database.ts'
import { callStage } from './stage-rows.ts'

type PersonActor = Actor & { kind: 'person' }

/**
 * Puts a question about a call, until its stage's date for questions; the answer goes to everybody. The same words of the
 * same person, while they are unanswered, are the same question.
 */
export async function askQuestion(
  trx: Trx,
  actor: PersonActor,
  { callId, question }: { callId: string; question: string },
): Promise<{ questionId: string }> {
  const call = await lockCase(trx, callId, 'call')
  if (!hasVerb(callStatus, call.status, 'open')) throw deadlinePassed('problem.questions-closed')
  const { questions_until } = await callStage(trx, callId, call.stage)
  if (!questions_until || (await facilityNow(trx)) > questions_until) throw deadlinePassed('problem.questions-closed')
  const asked = await findUnanswered(trx, actor, { callId, question })
  if (asked) return { questionId: asked }
  const { id } = await trx
    .insertInto('call_question')
    .values({ call_id: callId, asked_by: actor.personId, question })
    .returning('id')
    .executeTakeFirstOrThrow()
  record(trx, call, { type: 'question.asked', actor, detail: { questionId: id } })
  return { questionId: id }
}

async function findUnanswered(
  trx: Trx,
  actor: PersonActor,
  { callId, question }: { callId: string; question: string },
): Promise<string | undefined> {
  const found = await trx
    .selectFrom('call_question')
    .select('id')
    .where('call_id', '=', callId)
    .where('asked_by', '=', actor.personId)
    .where('question', '=', question)
    .where('answer', 'is', null)
    .executeTakeFirst()
  return found?.id
}
