import type { Actor } from '../../domain/case/actor.ts'
import { assertNotOwnMission } from '../../domain/mission/not-own-mission.ts'
import { registerOnBehalf } from '../audit/on-behalf.ts'
import type { CaseFile } from '../case/case-file.ts'
import { lockParentOf } from '../case/lock-parent.ts'
import type { Trx } from '../database.ts'
import { rulesOfRequest } from '../programme/facility-rules-queries.ts'
import { answerIfOpen } from '../task/answer-task.ts'
import type { Task } from '../task/open-task.ts'
import { validate } from './judge-report.ts'
import { lockMission, readMission } from './lock-mission.ts'

/** The institution confirms that the work was done as the expert reports: the fee is due. */
export async function validateReport(trx: Trx, actor: Actor, { missionId }: { missionId: string }): Promise<void> {
  const locked = await lockMission(trx, missionId, { verb: 'validate', to: 'payment' })
  assertNotOwnMission(actor, locked.mission)
  const answered = await answerIfOpen(trx, locked.file, actor, { kind: 'validate-report', answer: 'validated' })
  const auditId = await validate(trx, actor, locked, { as: 'institution', ...answered })
  registerOnBehalf(trx, locked.file, auditId, actor)
}

/** Silence on a report validates it where the rules say so; else the workflow asks an officer. */
export async function validateBySilence(trx: Trx, file: CaseFile, _task: Task, actor: Actor): Promise<void> {
  const { rules } = await rulesOfRequest(trx, file.id)
  if (rules.validation.silence !== 'validated') return
  const request = (await lockParentOf(trx, file.id))!
  await validate(trx, actor, { request, file, mission: await readMission(trx, file.id) }, {})
}
