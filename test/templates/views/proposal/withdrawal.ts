import { aProposalHead } from '../../parts/proposal.ts'

const usual = {
  ...aProposalHead('submitted'),
  kind: 'submitted',
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = { submitted: usual, invited: { ...usual, kind: 'invited', onBehalf: 'Shirkat Gah' } }
