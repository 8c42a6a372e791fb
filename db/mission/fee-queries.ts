import type { Visitor } from '../../domain/identity/visitor.ts'
import type { Database } from '../database.ts'

export type MissionFee = {
  status: 'due' | 'ordered' | 'paid'
  round: number
  days: number
  perDayMinor: bigint
  subsistenceDays: number
  subsistenceMinor: bigint
  amountMinor: bigint
  currency: string
  orderedBy: string | null
  orderedById: string | null
  orderedAt: Date | null
  confirmedBy: string | null
  confirmedAt: Date | null
  valueOn: string | null
  bankReference: string | null
  /** Where it goes: as ordered, or as the expert has given it now; for finance officers and the expert only. */
  account: { holder: string; iban: string; bic: string | null } | null
}

/** The fee of a mission whose report is validated; undefined before. */
export async function feeOf(_db: Database, _visitor: Visitor, _missionId: string): Promise<MissionFee | undefined> {
  throw new TypeError('feeOf is being written')
}
