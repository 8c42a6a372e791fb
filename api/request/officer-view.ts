import { missionsOfRequest } from '../../db/mission/mission-queries.ts'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { freeDaysOf } from '../../db/request/free-days.ts'
import { requestById } from '../../db/request/request-queries.ts'
import { findTaskToAnswer } from '../../db/task/task-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import type { Asked } from '../asked.ts'
import { contentRows } from './content-view.ts'
import { headView } from './head-view.ts'

/** The focal point has been silent: an officer goes on without, or asks once more. */
export async function endorsementDecisionView(request: Asked) {
  const asked = await requestById(request.db, request.standing.id)
  const { rules } = await rulesOfRequest(request.db, asked.id)
  const task = await findTaskToAnswer(request.db, asked.id, 'decide-endorsement')
  return {
    ...headView(asked),
    dueAt: task?.due_at ?? null,
    mayDecide: task !== undefined && hasVerb(requestStatus, asked.status, 'pass-on'),
    content: contentRows(rules, asked.content),
    outcomes: ['pass-on', 'ask-again'].map((value) => ({
      value,
      label: { key: `request.endorsementDecision.${value}` },
      hint: { key: `request.endorsementDecision.${value}Hint` },
    })),
    form: request.form(),
  }
}

/** An end that an officer decides: what was delivered is reviewed, and nothing more is sought. */
export async function requestEndView(request: Asked) {
  const asked = await requestById(request.db, request.standing.id)
  const missions = await missionsOfRequest(request.db, asked.id)
  const isOpen = hasVerb(requestStatus, asked.status, 'give-up')
  return {
    ...headView(asked),
    mayEnd: isOpen,
    isUndecided: !hasVerb(requestStatus, asked.status, 'nominate'),
    hasOpenMission: missions.some(({ isOpen: isUnderWay }) => isUnderWay),
    isReviewed: missions.some(({ status }) => status === 'closed'),
    freeDays: isOpen ? await freeDaysOf(request.db, asked.id) : 0,
    form: request.form(),
  }
}
