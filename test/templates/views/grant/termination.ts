import { aGrantHead } from '../../parts/grant.ts'

export const views = {
  propose: {
    ...aGrantHead(2, 'active'),
    proposed: null,
    mayPropose: true,
    decide: null,
    form: { values: {}, problems: [] },
  },
  decide: {
    ...aGrantHead(2, 'terminating', 'due'),
    proposed: {
      reason: 'The office in Khujand was closed, and nobody answers.',
      by: 'officer',
      at: '2026-11-24T17:34:24.227Z',
    },
    mayPropose: false,
    decide: 'may',
    form: { values: {}, problems: [] },
  },
}
