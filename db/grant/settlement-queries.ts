import { statusesWhere } from '../../domain/case/status-table.ts'
import { type PaymentStatus, paymentStatus } from '../../domain/grant/grant-status.ts'
import type { Visitor } from '../../domain/identity/visitor.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import type { Database } from '../database.ts'
import { casesVisibleTo, inScope } from '../identity/visible-cases.ts'

/** What a terminated grant came to, and on what grounds costs were accepted beside its reports; undefined before it is terminated. */
export const settlementOfGrant = (db: Database, proposalId: string) =>
  db
    .selectFrom('settlement as s')
    .innerJoin('termination as t', 't.id', 's.termination_id')
    .select([
      's.currency',
      's.grant_minor',
      's.accepted_minor',
      's.further_minor',
      's.paid_minor',
      's.balance_minor',
      's.recovery_minor',
      's.freed_minor',
      's.settled_at',
      't.basis',
      't.reason',
    ])
    .where('s.proposal_id', '=', proposalId)
    .executeTakeFirst()
export type SettlementRow = NonNullable<Awaited<ReturnType<typeof settlementOfGrant>>>

const settling = statusesWhere(proposalStatus, ({ verbs }) => 'settle' in verbs)
const open = statusesWhere(paymentStatus, (row) => row.open) as PaymentStatus[]

/** For finance officers: what terminated grants still have to be paid or to pay back; what was settled first comes first. */
export const listOpenSettlements = (db: Database, visitor: Visitor, { most }: { most: number }) =>
  db
    .selectFrom('payment as y')
    .innerJoin('case_file as f', 'f.id', 'y.proposal_id')
    .innerJoin('settlement as s', 's.proposal_id', 'f.id')
    .innerJoin('proposal as p', 'p.case_id', 'f.id')
    .innerJoin('organisation as o', 'o.id', 'p.organisation_id')
    .select([
      'f.id',
      'f.reference',
      'f.title',
      'o.name as organisation',
      'y.id as payment_id',
      'y.kind',
      'y.amount_minor',
      'y.currency',
      'y.status',
      'y.due_on',
      's.settled_at',
    ])
    .where('f.status', 'in', settling)
    .where('y.status', 'in', open)
    .where(casesVisibleTo(visitor))
    .where(inScope(visitor, 'settlement.list', 'f.call_id'))
    .orderBy('s.settled_at')
    .orderBy('y.id')
    .limit(most)
    .execute()
export type OpenSettlement = Awaited<ReturnType<typeof listOpenSettlements>>[number]
