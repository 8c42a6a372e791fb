import { type Actor, isOnBehalf } from '../../domain/case/actor.ts'
import { forbidden, invalidInput, invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { assertReason } from '../../domain/shared/reason.ts'
import { onBehalfColumns, personOf, registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { transition } from '../case/case-file.ts'
import { sqlNow, type Trx } from '../database.ts'
import { holdsRole } from '../identity/holds-role.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { completeConsultation } from './complete-consultation.ts'
import { lockRequest } from './lock-request.ts'

export type ConsultationAnswer = {
  requestId: string
  party: string
  answer: 'consent' | 'veto'
  remark: string | null
}

/** A party says that nothing speaks against a request, or stops it. The last one in sends the request on. */
export async function answerConsultation(
  trx: Trx,
  actor: Actor,
  { requestId, party, answer, remark }: ConsultationAnswer,
): Promise<void> {
  const { file } = await lockRequest(trx, requestId, 'veto')
  await assertSpeaksFor(trx, actor, party)
  await assertAsked(trx, requestId, party)
  if (answer === 'veto') await assertMayVeto(trx, requestId, { party, remark })
  writeAnswer(trx, actor, { requestId, party, answer, remark })
  const answered = await answerIfOpen(trx, file, actor, { kind: 'consult', about: party, answer })
  const happening = { actor, ...answered, ...(remark ? { reason: remark } : {}), detail: { party, answer } }
  if (answer === 'veto') transition(trx, file, 'veto', 'vetoed')
  const auditId =
    answer === 'veto'
      ? record(trx, file, { type: 'request.vetoed', ...happening })
      : await completeConsultation(trx, file, happening)
  registerOnBehalf(trx, file, auditId, actor)
}

/** Holding the role is not enough: it must be held for this party. */
async function assertSpeaksFor(trx: Trx, actor: Actor, party: string): Promise<void> {
  if (isOnBehalf(actor)) return
  if (!(await holdsRole(trx, personOf(actor), 'consulted-party', party))) throw forbidden('problem.not-for-this-party')
}

async function assertAsked(trx: Trx, requestId: string, party: string): Promise<void> {
  const row = await trx
    .selectFrom('consultation')
    .select('answer')
    .where('request_id', '=', requestId)
    .where('party', '=', party)
    .executeTakeFirst()
  if (!row) throw notFound('consultation')
  if (row.answer !== 'asked') throw invalidTransition('problem.party-has-answered')
}

type Veto = { party: string; remark: string | null }

async function assertMayVeto(trx: Trx, requestId: string, { party, remark }: Veto): Promise<void> {
  const { parties } = (await rulesOfRequest(trx, requestId)).rules.consultation
  if (!parties.some(({ key, mayVeto }) => key === party && mayVeto))
    throw invalidInput([{ field: 'answer', message: 'problem.party-without-veto' }])
  assertReason(remark, 'remark')
}

function writeAnswer(trx: Trx, actor: Actor, { requestId, party, answer, remark }: ConsultationAnswer): void {
  post(
    trx,
    trx
      .updateTable('consultation')
      .set({
        answer,
        remark,
        answered_by: personOf(actor),
        answered_at: sqlNow,
        ...onBehalfColumns(actor),
      })
      .where('request_id', '=', requestId)
      .where('party', '=', party),
  )
}
