import { sql } from 'kysely'
import type { Database } from '../db/database.ts'
import { balanceOf, type Posting } from '../domain/budget/balance.ts'
import type { LedgerKind } from '../domain/budget/ledger.ts'
import type { Finding } from './expectations.ts'

type Sum = { id: string; total: bigint; available: bigint; kind: LedgerKind | null; amount: string | null }

/** Every envelope balances: total = available + reserved + committed + paid, and none of them is below zero. */
export async function ledgerFindings(db: Database): Promise<Finding[]> {
  const { rows } = await sql<Sum>`
    select e.id, e.total_minor as total, e.available_minor as available, l.kind, sum(l.amount_minor) as amount
      from envelope e left join ledger_entry l on l.envelope_id = e.id group by e.id, l.kind order by e.id`.execute(db)
  return [...Map.groupBy(rows, (row) => row.id).values()].map(findingOf)
}

function findingOf(sums: Sum[]): Finding {
  const { id, total, available } = sums[0]!
  const postings: Posting[] = sums.flatMap(({ kind, amount }) =>
    kind && amount ? [{ kind, amountMinor: BigInt(amount) }] : [],
  )
  const { reserved, committed, paid } = balanceOf(postings)
  const parts = { available, reserved, committed, paid }
  const found = Object.entries(parts).map(([name, minor]) => `${name} ${minor}`)
  return {
    case: 'ledger',
    what: `envelope ${id}`,
    expected: `${total} = available + reserved + committed + paid`,
    found: found.join(' + '),
    holds: available + reserved + committed + paid === total && Object.values(parts).every((minor) => minor >= 0n),
  }
}
