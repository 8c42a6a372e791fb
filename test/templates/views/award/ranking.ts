import { outcomeTag, shownTag } from '../../../../api/award/outcome-tag.ts'
import { evaluatedCall, ineligible, linkTo, type Ranked, ranked } from '../../parts/award.ts'
import { choices } from '../../parts/choices.ts'
import { columns } from '../../parts/columns.ts'
import { anEnvelopeMeter, euros } from '../../parts/money.ts'

const [first, second, third, fourth, fifth] = ranked as [Ranked, Ranked, Ranked, Ranked, Ranked]
const [rank, proposal, country, evaluators, ...sums] = columns(
  'award.column',
  ['rank', 'proposal', 'country', 'evaluators', 'amount', 'cumulative', 'computed'],
  { figures: ['rank', 'evaluators', 'amount', 'cumulative'] },
)

const usual = {
  ...evaluatedCall,
  stage: 2,
  stageName: 'Full application',
  isRanked: true,
  mayRank: true,
  rule: { key: 'award.ranking.award', values: { reserve: 3, threshold: 60, maximum: 100 } },
  meter: anEnvelopeMeter(500_000),
  returned: null,
  columns: [
    rank,
    proposal,
    country,
    evaluators,
    { label: { key: 'award.column.score', values: { maximum: 100 } }, isNumber: true },
    ...sums,
  ],
  rows: [
    row(first, 'within-the-money', 232_000),
    { ...row(second, 'within-the-money', 430_400), isCut: true },
    row(third, 'beyond-the-money', 616_000, [
      { text: { key: 'award.tie.reference', values: { section: '' } }, soft: true },
    ]),
    { ...row(fourth, 'beyond-the-money', 866_000), isCut: true },
    row(fifth, 'shortfall', null),
  ],
  choices: ranked.map(choice),
  ineligible: [{ cells: [linkTo(ineligible), ineligible.title, { lines: 'Not established in an eligible country.' }] }],
  form: {
    values: Object.fromEntries(ranked.map(({ id, computed }) => [`entries.${id}.outcome`, computed])),
    problems: [],
  },
}

export const views = {
  usual,
  reading: { ...usual, mayRank: false, choices: [] },
  empty: {
    ...usual,
    id: '01a20ea8-618b-7309-a551-bbbc00b3d791',
    meter: anEnvelopeMeter(1_500_000),
    rows: [],
    choices: [],
    ineligible: [],
    form: { values: {}, problems: [] },
  },
}

function row(proposal: Ranked, because: string, cumulative: number | null, tie: object[] = []) {
  return {
    isCut: false,
    cells: [
      proposal.rank,
      [linkTo(proposal), { text: proposal.title, soft: true }],
      { country: proposal.country },
      [{ number: '88.00' }, { number: '80.50' }],
      [Number(proposal.score), ...tie],
      { money: euros(proposal.requested) },
      cumulative === null ? null : { money: euros(cumulative) },
      [shownTag(outcomeTag(proposal.computed)), { text: { key: `award.because.${because}` }, soft: true }],
    ],
  }
}

/** What the officer may decide otherwise about one proposal. */
function choice({ rank, id, reference, title, requested, computed }: Ranked) {
  return {
    rank,
    reference,
    title,
    tag: outcomeTag(computed),
    isOpen: false,
    isAward: true,
    currency: 'EUR',
    requested: euros(requested),
    outcome: `entries.${id}.outcome`,
    amount: `entries.${id}.amount`,
    reason: `entries.${id}.reason`,
    options: choices('award.outcome', 'awarded', 'reserve', 'rejected'),
  }
}
