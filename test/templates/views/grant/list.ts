import { euros } from '../../parts/money.ts'
export const views = {
  officer: {
    grants: [
      {
        id: '0193a000-0000-7000-8000-000000000006',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: null,
        status: { kind: 'good', text: { key: 'grant.status.awarded' } },
      },
      {
        id: '0193a000-0000-7000-8000-000000000007',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: euros(200_000),
        status: { kind: 'due', text: { key: 'grant.status.contracting' } },
      },
      {
        id: '0193a000-0000-7000-8000-000000000001',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: null,
        status: { kind: 'good', text: { key: 'grant.status.awarded' } },
      },
      {
        id: '0193a000-0000-7000-8000-000000000002',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: euros(200_000),
        status: { kind: 'good', text: { key: 'grant.status.active' } },
      },
    ],
    pages: { previous: null, next: null },
  },
  empty: { grants: [], pages: { previous: null, next: null } },
}
