import { countVerifying, decisionById, lettersOfDecision } from '../../db/award/decision-queries.ts'
import { rulesOfCall } from '../../db/call/call-rules.ts'
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
  const isApproved = hasVerb(decisionStatus, decision.status, 'release')
  return {
    ...headOf(decision, stageRules(rules, decision.stage).name),
    letters,
    byPost: letters.filter((letter) => letter.byPost).length,
    verifying,
    mayRelease: isApproved && verifying === 0 && request.may('decision.release'),
    form: request.form(),
  }
}
