import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database } from '../database.ts'
import { newestAccount } from '../expert/expert-account.ts'
import { maySeeAccount } from '../expert/expert-queries.ts'

/**
 * The fee of a mission whose report is validated; undefined before. The account it goes to, as ordered or as the expert
 * has given it now, is shown to the expert and to finance officers.
 */
export async function feeOf(db: Database, visitor: Visitor, missionId: string) {
  const row = await db
    .selectFrom('fee as f')
    .innerJoin('mission as m', 'm.case_id', 'f.mission_id')
    .leftJoin('person as o', 'o.id', 'f.ordered_by')
    .leftJoin('person as c', 'c.id', 'f.confirmed_by')
    .select([
      'f.status',
      'f.round',
      'f.days',
      'f.per_day_minor as perDayMinor',
      'f.subsistence_days as subsistenceDays',
      'f.subsistence_minor as subsistenceMinor',
      'f.amount_minor as amountMinor',
      'f.currency',
      'o.name as orderedBy',
      'f.ordered_by as orderedById',
      'f.ordered_at as orderedAt',
      'c.name as confirmedBy',
      'f.confirmed_at as confirmedAt',
      'f.value_on as valueOn',
      'f.bank_reference as bankReference',
      'f.account_holder',
      'f.iban',
      'f.bic',
      'f.account_version',
      'm.expert_id as expertId',
    ])
    .where('f.mission_id', '=', missionId)
    .executeTakeFirst()
  if (!row) return undefined
  const { account_holder, iban, bic, account_version, ...fee } = row
  const newest = await newestAccount(db, row.expertId)
  const ordered = iban
    ? { holder: account_holder ?? '', iban, bic, version: account_version ?? 0, status: 'verified' as const }
    : undefined
  const account = ordered ?? newest
  return {
    ...fee,
    accountStatus: account?.status ?? null,
    account: account && maySeeAccount(visitor, row.expertId) ? account : null,
    /** After it was ordered the expert has given another account, or taken this one back. */
    isAccountOutdated: ordered !== undefined && ordered.version !== newest?.version,
  }
}
export type MissionFee = NonNullable<Awaited<ReturnType<typeof feeOf>>>
