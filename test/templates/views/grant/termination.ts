import { nothingOwed, recovery, settledRecovery } from '../../a-settlement.ts'

export const views = {
  propose: {
    id: '0193a000-0000-7000-8000-000000000002',
    reference: 'SRF-2027-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    country: 'TJ',
    status: {
      kind: 'good',
      text: {
        key: 'grant.status.active',
      },
    },
    zone: 'Europe/Vienna',
    currency: 'EUR',
    settlement: nothingOwed,
    ended: null,
    proposed: null,
    mayPropose: true,
    decide: null,
    form: {
      values: {},
      problems: [],
    },
  },
  decide: {
    id: '0193a000-0000-7000-8000-000000000002',
    reference: 'SRF-2027-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    country: 'TJ',
    status: {
      kind: 'due',
      text: {
        key: 'grant.status.terminating',
      },
    },
    zone: 'Europe/Vienna',
    currency: 'EUR',
    settlement: recovery,
    ended: null,
    proposed: {
      reason: 'The office in Khujand was closed, and nobody answers.',
      by: 'officer',
      at: '2026-11-24T17:34:24.227Z',
    },
    mayPropose: false,
    decide: 'may',
    form: {
      values: {},
      problems: [],
    },
  },
  terminated: {
    id: '0193a000-0000-7000-8000-000000000002',
    reference: 'SRF-2027-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    country: 'TJ',
    status: {
      kind: 'bad',
      text: {
        key: 'grant.status.terminated',
      },
    },
    zone: 'Europe/Vienna',
    currency: 'EUR',
    settlement: settledRecovery,
    ended: {
      reason: 'The office in Khujand was closed, and nobody answers.',
      at: '2027-07-30T09:12:00.000Z',
    },
    proposed: null,
    mayPropose: false,
    decide: null,
    form: {
      values: {},
      problems: [],
    },
  },
}
