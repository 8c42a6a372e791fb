import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database } from '../database.ts'
import { maySeeAccount } from '../expert/expert-queries.ts'

/**
 * The fee of a mission whose report is validated; undefined before. The account it goes to, as ordered or as the expert
 * has given it now, is shown to the expert and to finance officers.
 */
export async function feeOf(db: Database, visitor: Visitor, missionId: string) {
  const row = await db
    .selectFrom('fee as f')
    .innerJoin('mission as m', 'm.case_id', 'f.mission_id')
    .innerJoin('expert as e', 'e.person_id', 'm.expert_id')
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
      'm.expert_id',
    ])
    .select((q) => [
      q.fn.coalesce('f.account_holder', 'e.account_holder').as('holder'),
      q.case().when('f.iban', 'is not', null).then(q.ref('f.iban')).else(q.ref('e.iban')).end().as('iban'),
      q.case().when('f.iban', 'is not', null).then(q.ref('f.bic')).else(q.ref('e.bic')).end().as('bic'),
    ])
    .where('f.mission_id', '=', missionId)
    .executeTakeFirst()
  if (!row) return undefined
  const { holder, iban, bic, expert_id, ...fee } = row
  const account = iban && maySeeAccount(visitor, expert_id) ? { holder: holder ?? '', iban, bic } : null
  return { ...fee, hasAccount: iban !== null, account }
}
export type MissionFee = NonNullable<Awaited<ReturnType<typeof feeOf>>>
