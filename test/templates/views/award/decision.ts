import { decisionTag, outcomeTag, shownTag } from '../../../../api/award/outcome-tag.ts'
import type { Outcome } from '../../../../domain/proposal/proposal-status.ts'
import { evaluatedCall, ineligible, linkTo, type Ranked, ranked } from '../../parts/award.ts'
import { columns } from '../../parts/columns.ts'
import { fact } from '../../parts/facts.ts'
import { anEnvelopeMeter, euros } from '../../parts/money.ts'

const [first, second, third, fourth, fifth] = ranked as [Ranked, Ranked, Ranked, Ranked, Ranked]

const usual = {
  id: '01a20ea8-5a64-7bbd-8714-5741672247d7',
  kind: 'stage',
  callId: evaluatedCall.id,
  callTitle: evaluatedCall.title,
  proposalId: null,
  stage: 2,
  stageName: 'Full application',
  tag: decisionTag('proposed'),
  justification: null,
  sentBack: null,
  people: [signed('drafted', 'Olga Officer', '2026-11-24T17:44:03.940Z')],
  meter: anEnvelopeMeter(500_000),
  awarded: euros(412_000),
  free: euros(500_000),
  departures: [
    departure(second, 'awarded', 'Two vehicles instead of three.', 180_000),
    departure(third, 'rejected', 'It repeats a project that the facility has paid for.'),
  ],
  columns: columns(
    'award.column',
    ['rank', 'proposal', 'country', 'scored', 'amount', 'computed', 'outcome', 'awarded'],
    { figures: ['rank', 'scored', 'amount', 'awarded'] },
  ),
  rows: [
    row(first, 'awarded', 232_000),
    row(second, 'awarded', 180_000),
    row(third, 'rejected'),
    row(fourth, 'reserve'),
    row(fifth, 'rejected'),
    row(ineligible, 'ineligible'),
  ],
  verifying: 0,
  approval: 'own' as string | null,
  letters: null as number | null,
  mayRelease: false,
  mayRevise: false,
  maySeeLetters: true,
  form: { values: {}, problems: [] },
}

const approved = {
  ...usual,
  tag: decisionTag('approved'),
  people: [...usual.people, signed('approved', 'Anton Approver', '2026-11-24T17:44:04.139Z')],
  meter: anEnvelopeMeter(500_000, { reserved: 412_000 }),
  approval: null,
  letters: 6,
  mayRelease: true,
  mayRevise: true,
}

export const views = {
  drafted: usual,
  toApprove: { ...usual, approval: 'asked' },
  toRelease: approved,
  verifying: {
    ...approved,
    id: '01a20ea8-6271-75ae-b1fc-bd1a7f85c08c',
    callId: '01a20ea8-6212-74ca-aca8-efe869c7ff11',
    people: [
      signed('drafted', 'Olga Officer', '2026-11-24T17:44:06.001Z'),
      signed('approved', 'Anton Approver', '2026-11-24T17:44:06.055Z'),
    ],
    meter: anEnvelopeMeter(500_000, { reserved: 200_000 }),
    departures: [],
    rows: [
      row(
        { ...first, id: '01a20ea8-6235-728f-a51d-9df1e2b43755', score: '90.00', requested: 200_000 },
        'awarded',
        200_000,
      ),
    ],
    verifying: 1,
    letters: 0,
  },
}

function signed(what: string, by: string, at: string) {
  return fact(`award.decision.${what}`, [by, { text: { instant: at }, soft: true }])
}

/** What the officer decided otherwise than the ranking, with the reason. */
function departure(proposal: Ranked, outcome: Outcome, reason: string, amount?: number) {
  return {
    reference: proposal.reference,
    href: linkTo(proposal).href,
    title: proposal.title,
    computed: outcomeTag(proposal.computed),
    outcome: outcomeTag(outcome),
    amount: amount ? euros(amount) : null,
    reason,
  }
}

function row(proposal: Ranked, outcome: Outcome, amount?: number) {
  const { rank, title, organisation, country, score, requested, computed } = proposal
  return {
    cells: [
      rank,
      [linkTo(proposal), title, { text: organisation, soft: true }],
      { country },
      { number: score },
      { money: euros(requested) },
      { text: outcomeTag(computed).text, soft: true },
      shownTag(outcomeTag(outcome)),
      amount ? { money: euros(amount) } : null,
    ],
  }
}
