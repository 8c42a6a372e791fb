import type { Actor } from '../../domain/case/actor.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import type { Trx } from '../database.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { beginConsultation } from './begin-consultation.ts'
import { lockRequest } from './lock-request.ts'

/** The country's focal point endorses a request: it goes on to be consulted on. Possible late, as long as nobody went on without. */
export async function endorseRequest(
  trx: Trx,
  actor: Actor,
  { requestId, remark }: { requestId: string; remark: string | null },
): Promise<void> {
  const { file } = await lockRequest(trx, requestId, 'endorse')
  const answered = await answerIfOpen(trx, file, actor, { kind: 'endorse', answer: 'endorsed' })
  const auditId = await beginConsultation(trx, actor, file, {
    verb: 'endorse',
    type: 'request.endorsed',
    ...answered,
    ...(remark ? { reason: remark } : {}),
  })
  registerOnBehalf(trx, file, auditId, actor)
}
