import { endedGrant } from '../../db/grant/ended-grant.ts'
import type { GrantRow } from '../../db/grant/grant-queries.ts'
import { paymentsOf } from '../../db/grant/payments-of.ts'
import { type SettlementRow, settlementOfGrant } from '../../db/grant/settlement-queries.ts'
import { type EndedGrant, resultOf, type Settlement, settlementOf } from '../../domain/grant/settlement.ts'
import type { Asked } from '../asked.ts'
import { settlementState } from './settlement-state.ts'

/** `preview`: if it ended today; `proposed`: waits for the approver; `settled`: for good. */
type When = 'preview' | 'proposed' | 'settled'
type Figures = Pick<EndedGrant, 'grantMinor' | 'acceptedMinor' | 'furtherMinor' | 'paidMinor'> & Settlement

/** What a termination that is proposed, or might be, would come to: the same figures that approving it settles. */
export async function settlementAhead(
  { db }: Asked,
  grant: GrantRow,
  proposed: { further_minor: bigint; basis: string | null } | undefined,
) {
  const ended = await endedGrant(db, grant.id, proposed?.further_minor ?? 0n)
  const figures = { ...ended, ...settlementOf(ended) }
  return shown(grant, figures, { when: proposed ? 'proposed' : 'preview', basis: proposed?.basis ?? null, staff: true })
}

/** How a terminated grant was settled, and where its balance or recovery stands; null for every other grant. */
export async function settlementView({ db }: Asked, grant: GrantRow, staff: boolean) {
  const row = await settlementOfGrant(db, grant.id)
  if (!row) return null
  const view = shown(grant, figuresOf(row), { when: 'settled', basis: row.basis, staff })
  return { ...view, now: settlementState(grant.id, await paymentsOf(db, grant.id)) }
}

const figuresOf = (row: SettlementRow): Figures => ({
  grantMinor: row.grant_minor,
  acceptedMinor: row.accepted_minor,
  furtherMinor: row.further_minor,
  paidMinor: row.paid_minor,
  finalMinor: row.paid_minor + row.balance_minor - row.recovery_minor,
  balanceMinor: row.balance_minor,
  recoveryMinor: row.recovery_minor,
  freedMinor: row.freed_minor,
})

function shown(
  { currency }: GrantRow,
  figures: Figures,
  { when, basis, staff }: { when: When; basis: string | null; staff: boolean },
) {
  const result = resultOf(figures)
  const money = (amountMinor: bigint) => ({ money: { amountMinor, currency } })
  const row = (key: string, amountMinor: bigint) => ({
    label: { key: `grant.settlement.${key}` },
    value: money(amountMinor),
  })
  const amount = result === 'recovery' ? figures.recoveryMinor : figures.balanceMinor
  const values = { final: money(figures.finalMinor), paid: money(figures.paidMinor), amount: money(amount) }
  return {
    title: { key: `grant.settlement.title.${when}` },
    words: { key: `grant.settlement.words.${result}`, values },
    rows: [
      row('reports', figures.acceptedMinor),
      row('further', figures.furtherMinor),
      row('grant', figures.grantMinor),
      row('final', figures.finalMinor),
      row('paid', figures.paidMinor),
      ...(result === 'nothing' ? [] : [row(result, amount)]),
      ...(staff ? [row('freed', figures.freedMinor)] : []),
    ],
    basis,
    now: null as ReturnType<typeof settlementState>,
  }
}
