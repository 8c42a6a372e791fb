import { aRequestHead } from '../../parts/request.ts'

const usual = { ...aRequestHead(1, 'draft'), kind: 'draft', onBehalf: null, form: { values: {}, problems: [] } }

export const views = {
  draft: usual,
  submitted: { ...usual, ...aRequestHead(2, 'endorsement', 'TA-2026-0001'), kind: 'submitted' },
  delivered: { ...usual, ...aRequestHead(2, 'matching', 'TA-2026-0001'), kind: 'delivered' },
}
