import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import { prepared } from '../prepared.ts'
import { post } from '../transaction.ts'

/**
 * Gives a case its human reference, `SRF-2026-0042`: gapless, because the counter's row is locked until the transaction
 * ends. Must be the transaction's last statement, or everything queues behind it.
 */
export function assignReference(trx: Trx, caseId: string, prefix: string, year: number): void {
  post(trx, assigning(trx, caseId, prefix, year))
}

const assigning = prepared(
  (_, caseId: string, prefix: string, year: number) => sql`
    with taken as (
      insert into reference_counter as c (prefix, year, last) values (${prefix}, ${year}, 1)
      on conflict (prefix, year) do update set last = c.last + 1 returning last)
    update case_file set reference = ${prefix}::text || '-' || ${year}::text || '-' || lpad(taken.last::text, greatest(4, length(taken.last::text)), '0')
    from taken where case_file.id = ${caseId}`,
)
