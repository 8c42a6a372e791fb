import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition } from '../../domain/shared/errors.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import { record } from '../audit/record.ts'
import { commitDays } from '../budget/book-days.ts'
import { transition } from '../case/case-file.ts'
import { facilityNow, sqlNow, type Trx } from '../database.ts'
import { isValidated } from '../expert/is-validated.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import { post } from '../transaction.ts'
import { lockMission, type Mission, termsDetail } from './lock-mission.ts'

/** The expert takes the mission as it is offered: the request's reserved days are promised to them. */
export async function acceptMission(trx: Trx, actor: Actor, { missionId }: { missionId: string }): Promise<void> {
  const { request, file, mission } = await lockMission(trx, missionId, { verb: 'accept', to: 'planned' })
  if (!(await isValidated(trx, mission.expert_id))) throw invalidTransition('problem.expert-not-validated')
  await assertStillToCome(trx, mission)
  const answered = await answerIfOpen(trx, file, actor, { kind: 'accept-mission', answer: 'accepted' })
  post(trx, trx.updateTable('mission').set({ accepted_at: sqlNow }).where('case_id', '=', file.id))
  transition(trx, file, 'accept', 'planned')
  const auditId = record(trx, file, {
    type: 'mission.accepted',
    actor,
    ...answered,
    detail: termsDetail(mission),
  })
  registerOnBehalf(trx, file, auditId, actor)
  await commitDays(trx, { caseId: request.id, days: mission.days, key: file.id, auditId })
}

/** A mission that was agreed on late would begin, and perhaps end, at once. */
async function assertStillToCome(trx: Trx, { case_id, starts_on }: Mission): Promise<void> {
  const { zone } = await rulesOfRequest(trx, case_id)
  if (starts_on < dateIn(await facilityNow(trx), zone)) throw invalidTransition('problem.mission-start-passed')
}
