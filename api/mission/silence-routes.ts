import { z } from 'zod'
import { nomineeOf } from '../../db/expert/expert-queries.ts'
import { decideNomination } from '../../db/mission/decide-nomination.ts'
import { decideValidation } from '../../db/mission/decide-validation.ts'
import { missionById, reportsOfMission } from '../../db/mission/mission-queries.ts'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { findTaskToAnswer } from '../../db/task/task-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { TaskKind } from '../../domain/task/task-kinds.ts'
import type { Asked } from '../asked.ts'
import { choice, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import { missionHeadView, missionTerms } from '../request/mission-terms.ts'
import { nomineeRows } from '../request/nominee-rows.ts'
import type { Routes } from '../routes.ts'
import { reportView } from './reports-view.ts'

const nomination = z.object({ outcome: choice(['accept', 'refuse']), reason: text(4000) })
const validation = z.object({ outcome: choice(['validate', 'return']), reason: text(4000) })

/** Where an institution was silent, an officer decides for it. */
export const silenceRoutes = (routes: Routes): void => {
  routes.get(paths.nominationDecision(':id'), 'nomination.decide', showNomination)
  routes.post(paths.nominationDecision(':id'), 'nomination.decide', decideOnExpert, {
    body: nomination,
    form: showNomination,
  })
  routes.get(paths.validationDecision(':id'), 'validation.decide', showValidation)
  routes.post(paths.validationDecision(':id'), 'validation.decide', decideOnReport, {
    body: validation,
    form: showValidation,
  })
}

async function showNomination(request: Asked): Promise<Reply> {
  const { rules } = await rulesOfRequest(request.db, request.standing.id)
  return page('mission/decision', {
    ...(await silenceView(request, 'decide-nomination', ['accept', 'refuse'])),
    about: 'nomination',
    action: paths.nominationDecision(request.standing.id),
    expert: nomineeRows(rules, await nomineeOf(request.db, request.standing.id)),
    reports: [],
  })
}

async function showValidation(request: Asked): Promise<Reply> {
  const reports = await reportsOfMission(request.db, request.standing.id)
  return page('mission/decision', {
    ...(await silenceView(request, 'decide-validation', ['validate', 'return'])),
    about: 'validation',
    action: paths.validationDecision(request.standing.id),
    expert: [],
    reports: reports.map((report) => reportView(report, true)),
  })
}

async function silenceView(request: Asked, kind: TaskKind, outcomes: readonly string[]) {
  const mission = await missionById(request.db, request.standing.id)
  const task = await findTaskToAnswer(request.db, mission.id, kind)
  return {
    ...missionHeadView(mission),
    terms: missionTerms(mission),
    mayDecide: task !== undefined,
    dueAt: task?.due_at ?? null,
    outcomes: outcomes.map((value) => ({
      value,
      label: { key: `mission.decision.outcome.${value}` },
      hint: { key: `mission.decision.outcomeHint.${value}` },
    })),
    form: request.form(),
  }
}

async function decideOnExpert(request: Asked): Promise<Reply> {
  const given = request.parse(nomination)
  const { id: missionId } = request.standing
  await request.command((trx) => decideNomination(trx, request.actor(), { missionId, ...given }))
  return seeOther(paths.mission(missionId), `mission.notice.decided-${given.outcome}`)
}

async function decideOnReport(request: Asked): Promise<Reply> {
  const given = request.parse(validation)
  const { id: missionId } = request.standing
  await request.command((trx) => decideValidation(trx, request.actor(), { missionId, ...given }))
  return seeOther(paths.mission(missionId), `mission.notice.decided-${given.outcome}`)
}
