import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { consultationsOf } from '../../db/request/partner-queries.ts'
import { requestById } from '../../db/request/request-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { holds } from '../../domain/identity/visitor.ts'
import { requestStatus } from '../../domain/request/request-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import type { Asked } from '../asked.ts'
import { contentRows } from './content-view.ts'
import { dueOf } from './due-of.ts'
import { headView } from './head-view.ts'

/** What a consulted party reads, and says; whoever speaks for another party is told that there is none. */
export async function consultationView(request: Asked) {
  const row = await requestById(request.db, request.standing.id)
  const { rules } = await rulesOfRequest(request.db, row.id)
  const { party, name, mayVeto, answer, remark, answered_at } = await partyOf(request)
  return {
    ...headView(row),
    party,
    name,
    mayVeto,
    content: contentRows(rules, row.content),
    answered: answer === 'asked' ? null : { tag: { key: `request.answer.${answer}` }, remark, at: answered_at },
    mayAnswer: answer === 'asked' && hasVerb(requestStatus, row.status, 'complete'),
    dueAt: await dueOf(request, 'consult', party),
    answers: (['consent', 'veto'] as const).map((value) => ({
      value,
      label: { key: `request.consultation.answer.${value}` },
      hint: { key: `request.consultation.answerHint.${value}` },
    })),
    onBehalf: await request.onBehalf('request.consult'),
    form: request.form(mayVeto ? {} : { answer: 'consent' }),
  }
}

/** The party of the address, if the reader speaks for it or acts for it as an officer. */
export async function partyOf({ db, visitor, standing, params, isOnBehalf }: Asked) {
  const found = (await consultationsOf(db, standing.id)).find(({ party }) => party === params.party)
  const isOwn = found && holds(visitor, 'consulted-party', null, [found.party])
  if (!found || (!isOwn && !isOnBehalf('request.consult'))) throw notFound('consultation')
  return found
}
