import { nextStepsOf } from '../../db/case/next-step.ts'
import { nomineeOf } from '../../db/expert/expert-queries.ts'
import { feeOf } from '../../db/mission/fee-queries.ts'
import { type MissionView, missionById, reportsOfMission } from '../../db/mission/mission-queries.ts'
import { type RulesInForce, rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { statusTag } from '../case/case-address.ts'
import { bandName } from '../expert/expert-words.ts'
import { missionHeadView, missionTerms } from '../request/mission-terms.ts'
import { nomineeRows } from '../request/nominee-rows.ts'
import { timelineView } from '../request/timeline-view.ts'
import { feeTag } from './fee-tag.ts'
import { linksOf } from './mission-links.ts'
import { nextOnMission } from './next-on-mission.ts'
import { reportView } from './reports-view.ts'

/** A mission's page, for the expert, the institution and the facility: where it stands, what is next, what was agreed. */
export async function missionView(request: Asked) {
  const mission = await missionById(request.db, request.standing.id)
  const inForce = await rulesOfRequest(request.db, mission.id)
  const steps = await nextStepsOf(request.db, mission.id)
  const reader = readerOf(request)
  return {
    ...missionHeadView(mission),
    isOnHold: mission.holdReason !== null && reader.isStaff,
    next: nextOnMission(request, mission, { steps, isStaff: reader.isStaff }),
    facts: [...missionTerms(mission), ...factsFor(mission, inForce, reader)],
    expert: reader.isExpert ? null : nomineeRows(inForce.rules, await nomineeOf(request.db, mission.id)),
    expertHref: reader.isStaff && request.may('expert.list') ? paths.expert(mission.expertId) : null,
    reports: (await reportsOfMission(request.db, mission.id)).map((report) => reportView(report, reader.isStaff)),
    fee: request.may('fee.read') ? await feeView(request, mission.id) : null,
    links: linksOf(request, mission),
    timeline: await timelineView(request, {
      caseIds: [mission.id],
      status: statusTag('mission', mission.status).text as { key: string },
      steps,
      seesAll: reader.isStaff && request.may('audit.read'),
    }),
  }
}

export type Reader = { isExpert: boolean; isOwn: boolean; isStaff: boolean }

/** Who is looking: the expert, the institution that asked, or the facility. */
export const readerOf = ({ standing }: Asked): Reader => ({
  isExpert: standing.relation === 'expert',
  isOwn: standing.relation === 'own',
  isStaff: standing.relation === 'none',
})

/** The rate is between the expert and the facility; why this expert, the facility's own. */
function factsFor(mission: MissionView, { rules }: RulesInForce, { isOwn, isStaff }: Reader) {
  const fact = (key: string, value: unknown) => ({ label: { key: `mission.fact.${key}` }, value })
  return [
    ...(isOwn ? [] : [fact('band', bandName(rules, mission.band))]),
    ...(isStaff
      ? [
          fact('nominated', [{ text: mission.nominatedBy, soft: true }, { instant: mission.nominatedAt }]),
          fact('reason', mission.reason ? { lines: mission.reason } : null),
        ]
      : []),
    ...(mission.acceptedAt ? [fact('accepted', { instant: mission.acceptedAt })] : []),
  ]
}

async function feeView({ db, visitor }: Asked, missionId: string) {
  const fee = await feeOf(db, visitor, missionId)
  if (!fee) return null
  const { amountMinor, currency, status } = fee
  return { href: paths.fee(missionId), amount: { amountMinor, currency }, tag: feeTag(status) }
}
