import type { Generated } from 'kysely'

/** What a termination came to when it was approved; never changed. Amounts in minor units, as in `domain/grant/settlement.ts`. */
export interface SettlementTable {
  proposal_id: string
  termination_id: string
  currency: string
  grant_minor: bigint
  accepted_minor: bigint
  further_minor: bigint
  paid_minor: bigint
  balance_minor: bigint
  recovery_minor: bigint
  freed_minor: bigint
  settled_at: Generated<Date>
}
