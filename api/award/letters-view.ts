import { countVerifying, type DecisionRow, decisionById, lettersOfDecision } from '../../db/award/decision-queries.ts'
import { rulesOfCall } from '../../db/call/call-rules.ts'
import { callStages } from '../../db/call/stage-rows.ts'
import { renderMessage } from '../../db/message/render-message.ts'
import { decisionStatus } from '../../domain/award/decision-status.ts'
import { stageRules } from '../../domain/call/rule-set.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import type { Outcome } from '../../domain/proposal/proposal-status.ts'
import type { Asked } from '../asked.ts'
import { headOf } from './decision-view.ts'
import { outcomeTag } from './outcome-tag.ts'

/** Every letter of a decision as its recipient will read it, before anything goes out. */
export async function lettersView(request: Asked) {
  const { db, facilities } = request
  const decision = await decisionById(db, request.standing.id)
  const { rules } = await rulesOfCall(db, decision.call_id)
  const rows = await lettersOfDecision(db, decision.id)
  const letters = []
  for (const row of rows) {
    const { subject, text, locale } = await renderMessage(db, facilities.renderer, {
      id: row.id,
      baseUrl: facilities.config.baseUrl,
    })
    letters.push({
      to: row.name,
      organisation: row.organisation,
      reference: row.reference,
      byPost: !row.hasAddress,
      state: row.state,
      tag: outcomeTag(row.template.replace('letter/', '') as Outcome),
      subject,
      text,
      locale,
    })
  }
  const verifying = await countVerifying(db, decision.id)
  const tooLate = rows.some(({ template }) => template === 'letter/invited')
    ? await closedStage(request, decision)
    : null
  const isApproved = hasVerb(decisionStatus, decision.status, 'release')
  return {
    ...headOf(decision, stageRules(rules, decision.stage).name),
    letters,
    byPost: letters.filter((letter) => letter.byPost).length,
    verifying,
    tooLate: isApproved ? tooLate : null,
    mayRelease: isApproved && verifying === 0 && !tooLate && request.may('decision.release'),
    form: request.form(),
  }
}

/** The next stage, if it has closed: an invitation into it would lapse at once. A stage's own letters may wait for a later deadline. */
async function closedStage(request: Asked, { call_id, stage, kind }: DecisionRow) {
  const { rules } = await rulesOfCall(request.db, call_id)
  const next = (await callStages(request.db, call_id))[stage]
  if (!next || (await request.now()) < next.deadline_at) return null
  return {
    stage: stageRules(rules, next.stage).name,
    at: next.deadline_at,
    zone: rules.zone,
    mayMove: kind === 'stage',
  }
}
