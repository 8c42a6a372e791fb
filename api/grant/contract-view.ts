import { postingsOf } from '../../db/budget/book.ts'
import { bankAccountVersions, stateOf } from '../../db/grant/bank-account-versions.ts'
import {
  type ContractVersion,
  contractInForce,
  contractVersions,
  preparedOf,
} from '../../db/grant/contract-versions.ts'
import { facilityName } from '../../db/grant/facility-name.ts'
import { type GrantRow, grantById } from '../../db/grant/grant-queries.ts'
import { findTaskToAnswer } from '../../db/task/task-queries.ts'
import { balanceOf } from '../../domain/budget/balance.ts'
import { hasVerb } from '../../domain/case/status-table.ts'
import { preFinancing } from '../../domain/grant/payments.ts'
import { monthsOf, reportingPeriods } from '../../domain/grant/periods.ts'
import { proposalStatus } from '../../domain/proposal/proposal-status.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { formatAmount } from '../../domain/shared/money.ts'
import type { Asked } from '../asked.ts'
import { contractTable } from './grant-tables.ts'
import { headOf, isStaff } from './grant-view.ts'

/** The contract at the point where it stands: to prepare, to sign, to extend, or to read. */
export async function contractView(request: Asked) {
  const { db } = request
  const grant = await grantById(db, request.standing.id)
  const versions = await contractVersions(db, grant.id)
  const contract = contractInForce(versions) ?? preparedOf(versions)
  const isToSign = hasVerb(proposalStatus, grant.status, 'sign')
  const awardedMinor = balanceOf(await postingsOf(db, grant.id)).reserved
  return {
    ...headOf(grant, isStaff(request)),
    terms: contract ? termsOf(grant, contract) : null,
    signBy: isToSign ? (preparedOf(versions)?.sign_by ?? null) : null,
    versions: contractTable(versions),
    prepare:
      hasVerb(proposalStatus, grant.status, 'prepare') && request.may('contract.prepare')
        ? await prepareView(request, grant, awardedMinor)
        : null,
    maySign: isToSign && request.may('contract.sign'),
    onBehalf: await request.onBehalf('contract.sign'),
    hasLapsed: isToSign && (await findTaskToAnswer(db, grant.id, 'extend-signing')) !== undefined,
    mayExtend: request.may('signing.extend'),
    mayRefuse: isToSign && request.may('award.refuse'),
    outcomes: (['extend', 'end'] as const).map((value) => ({
      value,
      label: { key: `grant.contract.outcome.${value}` },
    })),
    form: request.form(stored(grant, awardedMinor)),
  }
}

async function prepareView({ db }: Asked, grant: GrantRow, awardedMinor: bigint) {
  const { minimumMonths, maximumMonths } = grant.rules.grant
  return {
    isVerified: stateOf(await bankAccountVersions(db, grant.id)) === 'verified',
    awarded: { amountMinor: awardedMinor, currency: grant.currency },
    currency: grant.currency,
    leastMonths: minimumMonths,
    mostMonths: maximumMonths,
    requestedMonths: grant.duration_months,
  }
}

const stored = (grant: GrantRow, awardedMinor: bigint) => ({ amount: formatAmount(awardedMinor, grant.currency) })

/** What the parties agree on, as a summary list. */
function termsOf(grant: GrantRow, contract: ContractVersion) {
  const { rules, currency } = grant
  const duration = { startsOn: contract.starts_on!, endsOn: contract.ends_on! }
  const money = (amountMinor: bigint) => ({ money: { amountMinor, currency } })
  return [
    {
      label: { key: 'grant.contract.grantee' },
      value: [grant.organisation, { text: { country: grant.country }, soft: true }],
    },
    { label: { key: 'grant.contract.amount' }, value: money(contract.amount_minor) },
    {
      label: { key: 'grant.contract.duration' },
      value: {
        key: 'grant.contract.from',
        values: { from: { date: duration.startsOn }, to: { date: duration.endsOn }, months: monthsOf(duration) },
      },
    },
    { label: { key: 'grant.contract.first' }, value: money(preFinancing(contract.amount_minor, rules.payments)) },
    {
      label: { key: 'grant.contract.ceiling' },
      value: { key: 'grant.contract.ceilingOf', values: { percent: { percent: rules.payments.ceilingPercent } } },
    },
    ...reportingPeriods(duration, rules).map(({ kind, fromOn, toOn, dueAt }) => ({
      label: { key: `grant.report.of.${kind}`, values: { from: { date: fromOn }, to: { date: toOn } } },
      value: { deadline: dueAt, zone: grant.zone },
    })),
  ]
}

export async function contractDocumentView(request: Asked) {
  const grant = await grantById(request.db, request.standing.id)
  const versions = await contractVersions(request.db, grant.id)
  const contract = contractInForce(versions) ?? preparedOf(versions)
  if (!contract) throw notFound('contract')
  return {
    title: grant.title,
    reference: grant.reference,
    organisation: grant.organisation,
    call: grant.call_title,
    facility: await facilityName(request.db),
    version: contract.version,
    madeAt: contract.made_at,
    isSigned: contract.kind !== 'prepared',
    signBy: contract.sign_by,
    onBehalfOf: contract.on_behalf_of,
    zone: grant.zone,
    terms: termsOf(grant, contract),
  }
}
