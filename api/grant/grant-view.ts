import { postingsOf } from '../../db/budget/book.ts'
import { bankAccountVersions, stateOf } from '../../db/grant/bank-account-versions.ts'
import { contractVersions } from '../../db/grant/contract-versions.ts'
import { type GrantRow, grantById, openTerminationOf } from '../../db/grant/grant-queries.ts'
import { reportsOf } from '../../db/grant/lock-report.ts'
import { paymentsOf } from '../../db/grant/payments-of.ts'
import { balanceOf } from '../../domain/budget/balance.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { isSettling, isSuspended, isTerminated } from '../../domain/grant/next-matters.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'
import { contractTable, paymentTable, reportTable } from './grant-tables.ts'
import { grantTag } from './grant-tag.ts'
import { grantTimelineView } from './grant-timeline-view.ts'
import { nextOnGrant } from './next-on-grant.ts'
import { nextOnSettlement } from './settlement-state.ts'
import { settlementAhead, settlementView } from './settlement-view.ts'

/** What every page of a grant begins with. */
export const headOf = (grant: GrantRow, isStaff: boolean) => ({
  id: grant.id,
  reference: grant.reference,
  title: grant.title,
  organisation: grant.organisation,
  country: grant.country,
  status: grantTag(grant.status, isStaff),
  zone: grant.zone,
})

/** Whoever is not of the grantee's organisation sees what the facility deliberates as well. */
export const isStaff = ({ standing }: Asked): boolean => standing.relation !== 'own'

/** The whole grant on one page: what is next, the money, the contract, reports, payments, and how it went. */
export async function grantView(request: Asked) {
  const { db, standing } = request
  const grant = await grantById(db, standing.id)
  const [contracts, reports, payments, accounts] = [
    await contractVersions(db, grant.id),
    await reportsOf(db, grant.id),
    await paymentsOf(db, grant.id),
    await bankAccountVersions(db, grant.id),
  ]
  const staff = isStaff(request)
  return {
    ...headOf(grant, staff),
    next: isSettling(grant.status) ? nextOnSettlement(request, payments) : await nextOnGrant(request, grant.zone),
    settlement: await settlementOn(request, grant),
    isSuspended: isSuspended(reports.map((report) => ({ ...report, suspendedAt: report.suspended_at }))),
    facts: await factsOf(request, grant, { contracts, accounts }),
    contracts: contractTable(contracts),
    reports: reportTable(grant, reports, staff),
    payments: paymentTable(grant, payments),
    links: linksOf(request, grant),
    timeline: await grantTimelineView(request, grant, reports),
  }
}

/** Settled for good; or, for those who may know of it, what a termination that is proposed would come to. */
async function settlementOn(request: Asked, grant: GrantRow) {
  const proposed = request.may('termination.read') ? await openTerminationOf(request.db, grant.id) : undefined
  return proposed ? settlementAhead(request, grant, proposed) : settlementView(request, grant, isStaff(request))
}

type Known = {
  contracts: Awaited<ReturnType<typeof contractVersions>>
  accounts: Awaited<ReturnType<typeof bankAccountVersions>>
}

async function factsOf(request: Asked, grant: GrantRow, { contracts, accounts }: Known) {
  const newest = contracts[0]
  const money = (amountMinor: bigint) => ({ money: { amountMinor, currency: grant.currency } })
  const { committed, reserved, paid, recovered } = balanceOf(await postingsOf(request.db, grant.id))
  const period = newest?.starts_on ? [{ date: newest.starts_on }, '–', { date: newest.ends_on }] : null
  return [
    {
      label: { key: 'grant.fact.amount' },
      value: money(newest && newest.kind !== 'requested' ? newest.amount_minor : reserved),
    },
    { label: { key: 'grant.fact.period' }, value: period },
    { label: { key: 'grant.fact.paid' }, value: money(paid - recovered) },
    { label: { key: 'grant.fact.open' }, value: money(committed) },
    {
      label: { key: 'grant.fact.account' },
      value: { text: { key: `grant.account.${stateOf(accounts)}` }, href: paths.bankAccount(grant.id) },
    },
  ]
}

/** Where else a reader may go from here. */
function linksOf(request: Asked, grant: GrantRow) {
  const mayRefuse = hasVerb(proposalStatus, grant.status, 'refuse') && request.may('award.refuse')
  const mayTerminate =
    hasVerb(proposalStatus, grant.status, 'propose-termination') && request.may('termination.propose')
  const link = (href: string, key: string) => ({ href, text: { key: `grant.link.${key}` } })
  return [
    link(paths.contract(grant.id), 'contract'),
    link(paths.proposal(grant.id), 'proposal'),
    ...(request.may('envelope.read') ? [link(paths.callEnvelope(grant.call_id), 'envelope')] : []),
    ...(request.may('audit.read') ? [link(paths.audit(grant.id), 'audit')] : []),
    ...(mayRefuse ? [link(paths.refusal(grant.id), 'refuse')] : []),
    ...(mayTerminate ? [link(paths.termination(grant.id), 'terminate')] : []),
    ...(hasVerb(proposalStatus, grant.status, 'terminate') && request.may('termination.read')
      ? [link(paths.termination(grant.id), 'termination')]
      : []),
    ...(isTerminated(grant.status) && request.may('termination.read')
      ? [link(paths.termination(grant.id), 'terminated')]
      : []),
  ]
}
