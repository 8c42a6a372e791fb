import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'

export const views = {
  officer: {
    grants: [
      {
        id: anId(6),
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: null,
        status: { kind: 'good', text: { key: 'grant.status.awarded' } },
      },
      {
        id: anId(7),
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: euros(200_000),
        status: { kind: 'due', text: { key: 'grant.status.contracting' } },
      },
      {
        id: anId(1),
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: null,
        status: { kind: 'good', text: { key: 'grant.status.awarded' } },
      },
      {
        id: anId(2),
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
