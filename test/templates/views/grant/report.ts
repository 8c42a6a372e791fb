import { explainedChoices } from '../../parts/choices.ts'
import { fact } from '../../parts/facts.ts'
import { aGrantHead } from '../../parts/grant.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  ...aGrantHead(2, 'active'),
  period: 1,
  kind: 'interim',
  fromOn: '2026-12-01',
  toOn: '2027-05-31',
  dueAt: '2027-07-30T15:00:00.000Z',
  round: 1,
  version: 1,
  currency: 'EUR',
  isSuspending: false,
  state: { kind: 'due', text: { key: 'grant.reportStatus.due' } },
  questions: null,
  canWrite: true,
  onBehalf: null,
  document: null,
  accept: '.pdf,.docx,.odt,.xlsx',
  limit: 20000,
  canJudge: false,
  outcomes: explainedChoices('grant.report.outcome', 'accept', 'return', 'refuse'),
  canDecideRefusal: false,
  refusalReason: null,
  rounds: [],
  accepted: null,
  form: { values: { accepted: '', narrative: '', spent: '' }, problems: [] },
}

const submitted = {
  ...usual,
  version: 2,
  state: { kind: 'open', text: { key: 'grant.reportStatus.submitted' } },
  canWrite: false,
  onBehalf: 'Hamroh Association',
  rounds: [
    {
      round: 1,
      by: 'Malika Rahimova',
      onBehalfOf: null,
      arrivedAt: '2026-11-24T17:34:23.943Z',
      rows: [
        fact('grant.column.spent', { money: euros(90_000) }),
        fact('grant.report.narrative', { lines: 'We did what we said.' }),
        fact('grant.report.document', null),
      ],
    },
  ],
  form: { values: { accepted: '90000.00' }, problems: [] },
}

export const views = {
  write: usual,
  onBehalf: { ...usual, onBehalf: 'Hamroh Association', form: { values: { accepted: '' }, problems: [] } },
  judge: { ...submitted, canJudge: true },
  accepted: {
    ...submitted,
    state: { kind: 'good', text: { key: 'grant.reportStatus.accepted' } },
    onBehalf: null,
    accepted: euros(80_000),
    form: { values: { accepted: '90000.00', narrative: 'We did what we said.', spent: '90000.00' }, problems: [] },
  },
  approveRefusal: {
    ...submitted,
    canDecideRefusal: true,
    refusalReason: 'More than half of the costs have no receipts, after two requests.',
  },
  returned: {
    ...usual,
    round: 2,
    isSuspending: true,
    questions: 'Where are the receipts of May?\nHow many people came?',
  },
}
