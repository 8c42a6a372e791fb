import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import { beforeCommit, post } from '../transaction.ts'
import { type CaseFile, columnsOf, saveLast } from './case-file.ts'

/**
 * Gives a case its human reference, `SRF-2026-0042`: gapless, because the counter's row is locked until the transaction
 * ends. So that nothing queues behind it for long, this is the transaction's last statement, and it writes the case back:
 * a second writing would have PostgreSQL check anew that the call is there, and lock it. `record` must come after.
 */
export function assignReference(trx: Trx, file: CaseFile, prefix: string, year: number): void {
  saveLast(file)
  beforeCommit(trx, () => {
    const numbering = trx
      .with('taken', (counters) =>
        counters
          .insertInto('reference_counter')
          .values({ prefix, year, last: 1 })
          .onConflict((there) =>
            there.columns(['prefix', 'year']).doUpdateSet({ last: sql`reference_counter.last + 1` }),
          )
          .returning('last'),
      )
      .updateTable('case_file')
      .from('taken')
      .set({ ...columnsOf(file), reference: written(prefix, year) })
      .where('case_file.id', '=', file.id)
    post(trx, numbering)
  })
}

const written = (prefix: string, year: number) =>
  sql<string>`${prefix}::text || '-' || ${year}::text || '-' || lpad(taken.last::text, greatest(4, length(taken.last::text)), '0')`
