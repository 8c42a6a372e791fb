import { feeOf, type MissionFee } from '../../db/mission/fee-queries.ts'
import { missionById } from '../../db/mission/mission-queries.ts'
import { rulesOfRequest } from '../../db/programme/facility-rules-queries.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { feeStatus } from '../../domain/mission/fee-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { paths } from '../../domain/shared/paths.ts'
import { dateIn } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { accountOf } from '../expert/account-view.ts'
import { missionHeadView } from '../request/mission-terms.ts'
import { feeTag } from './fee-tag.ts'

/** The fee of a mission: how it is reckoned, where it goes, to order, to confirm with the bank's words, or to read. */
export async function feeView(request: Asked) {
  const mission = await missionById(request.db, request.standing.id)
  const fee = await feeOf(request.db, request.visitor, mission.id)
  if (!fee) throw notFound('fee')
  const { zone } = await rulesOfRequest(request.db, mission.id)
  const can = (verb: string) => hasVerb(feeStatus, fee.status, verb)
  const isMine = fee.orderedById !== null && fee.orderedById === request.visitor.person?.id
  return {
    ...missionHeadView(mission),
    expert: mission.expert,
    state: feeTag(fee.status),
    amount: moneyOf(fee, fee.amountMinor),
    sums: sumsOf(fee),
    facts: fee.orderedAt ? factsOf(fee) : [],
    account: fee.account ? accountOf(fee.account) : null,
    isExpert: request.standing.relation === 'expert',
    hasAccount: fee.accountStatus !== null || fee.status === 'none',
    accountVersion: fee.account?.version ?? 0,
    isAccountOutdated: fee.account !== null && fee.isAccountOutdated,
    expertHref: fee.account && request.standing.relation !== 'expert' ? paths.expert(fee.expertId) : null,
    order: can('order') && request.may('fee.order') ? orderBy[fee.accountStatus ?? 'withdrawn'] : null,
    confirm: can('confirm') && request.may('fee.confirm') ? (isMine ? 'other' : 'may') : null,
    mayReturn: can('return') && request.may('fee.confirm'),
    today: dateIn(await request.now(), zone),
    form: request.form(),
  }
}

/** Whether a fee may be ordered, by where the account stands. */
const orderBy = { entered: 'unverified', refused: 'unverified', verified: 'may', withdrawn: 'no-account' } as const

const moneyOf = ({ currency }: MissionFee, amountMinor: bigint) => ({ amountMinor, currency })

/** The reckoning, line by line. */
const sumsOf = (fee: MissionFee) => [
  sumOf(fee, 'worked', fee.days, fee.perDayMinor),
  sumOf(fee, 'away', fee.subsistenceDays, fee.subsistenceMinor),
]

const sumOf = (fee: MissionFee, line: string, days: number, eachMinor: bigint) => ({
  cells: [
    { key: `mission.fee.${line}` },
    { number: days },
    { money: moneyOf(fee, eachMinor) },
    { money: moneyOf(fee, BigInt(days) * eachMinor) },
  ],
})

const factsOf = (fee: MissionFee) => [
  { label: { key: 'mission.fee.ordered' }, value: deed(fee.orderedAt, fee.orderedBy) },
  { label: { key: 'mission.fee.confirmed' }, value: deed(fee.confirmedAt, fee.confirmedBy) },
  { label: { key: 'mission.fee.valueOn' }, value: { date: fee.valueOn } },
  { label: { key: 'mission.fee.bankReference' }, value: fee.bankReference },
]

const deed = (at: Date | null, by: string | null) => (at ? [{ instant: at }, { text: by ?? '', soft: true }] : null)
