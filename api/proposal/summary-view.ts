import type { ProposalHeading } from '../../db/proposal/proposal-queries.ts'
import { paths } from '../../domain/shared/paths.ts'
import type { Asked } from '../asked.ts'

/** A proposal in short. What it asks for is part of what is sealed until its stage is opened. */
export function summaryRows({ standing }: Asked, row: ProposalHeading) {
  const isOpen = standing.relation === 'own' || row.stage <= standing.openedStage || row.status === 'invited'
  const organisation =
    standing.relation === 'assigned'
      ? row.organisation
      : { text: row.organisation, href: paths.organisation(row.organisation_id) }
  return [
    { label: { key: 'proposal.summary.organisation' }, value: organisation, href: null },
    {
      label: { key: 'proposal.summary.call' },
      value: { text: row.call_title, href: paths.call(row.call_id!) },
      href: null,
    },
    { label: { key: 'proposal.summary.stage' }, value: row.stageRules.name, href: null },
    ...(isOpen ? askedRows(row) : []),
  ]
}

const askedRows = ({ requested_minor, currency, duration_months, country }: ProposalHeading) => [
  {
    label: { key: 'proposal.summary.requested' },
    value: requested_minor === null ? null : { money: { amountMinor: requested_minor, currency } },
    href: null,
  },
  {
    label: { key: 'proposal.summary.months' },
    value: duration_months === null ? null : { key: 'proposal.summary.monthCount', values: { count: duration_months } },
    href: null,
  },
  { label: { key: 'proposal.summary.country' }, value: country ? { country } : null, href: null },
]
