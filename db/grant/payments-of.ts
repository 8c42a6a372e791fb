import type { Selectable } from 'kysely'
import type { Database, Trx } from '../database.ts'
import type { PaymentTable } from '../schema/payment.ts'

export type Payment = Selectable<PaymentTable>

export async function paymentsOf(db: Database | Trx, proposalId: string): Promise<Payment[]> {
  return db
    .selectFrom('payment')
    .selectAll()
    .where('proposal_id', '=', proposalId)
    .orderBy('period')
    .orderBy('id')
    .execute()
}
