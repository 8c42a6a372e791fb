import { aGrantHead } from '../../parts/grant.ts'
import { nothingOwed, recovery, settledRecovery } from '../../parts/settlement.ts'

const reason = 'The office in Khujand was closed, and nobody answers.'

const propose = {
  ...aGrantHead(2, 'active'),
  currency: 'EUR',
  settlement: nothingOwed as object,
  ended: null,
  proposed: null,
  mayPropose: true,
  decide: null,
  form: { values: {}, problems: [] },
}

export const views = {
  propose,
  decide: {
    ...propose,
    ...aGrantHead(2, 'terminating', 'due'),
    settlement: recovery,
    proposed: { reason, by: 'officer', at: '2026-11-24T17:34:24.227Z' },
    mayPropose: false,
    decide: 'may',
  },
  terminated: {
    ...propose,
    ...aGrantHead(2, 'terminated', 'bad'),
    settlement: settledRecovery,
    ended: { reason, at: '2027-07-30T09:12:00.000Z' },
    mayPropose: false,
  },
}
