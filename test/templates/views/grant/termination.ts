import { anId } from '../../parts/ids.ts'
export const views = {
  propose: {
    id: anId(2),
    reference: 'SRF-2027-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    country: 'TJ',
    status: { kind: 'good', text: { key: 'grant.status.active' } },
    zone: 'Europe/Vienna',
    proposed: null,
    mayPropose: true,
    decide: null,
    form: { values: {}, problems: [] },
  },
  decide: {
    id: anId(2),
    reference: 'SRF-2027-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    country: 'TJ',
    status: { kind: 'due', text: { key: 'grant.status.terminating' } },
    zone: 'Europe/Vienna',
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
