export const views = {
  officer: {
    grants: [
      {
        id: '0193a000-0000-7000-8000-000000000006',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: null,
        status: {
          kind: 'good',
          text: {
            key: 'grant.status.awarded',
          },
        },
      },
      {
        id: '0193a000-0000-7000-8000-000000000007',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: {
          amountMinor: '20000000',
          currency: 'EUR',
        },
        status: {
          kind: 'due',
          text: {
            key: 'grant.status.contracting',
          },
        },
      },
      {
        id: '0193a000-0000-7000-8000-000000000001',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: null,
        status: {
          kind: 'good',
          text: {
            key: 'grant.status.awarded',
          },
        },
      },
      {
        id: '0193a000-0000-7000-8000-000000000002',
        reference: 'SRF-2027-0011',
        title: 'Return with skills',
        organisation: 'Hamroh Association',
        amount: {
          amountMinor: '20000000',
          currency: 'EUR',
        },
        status: {
          kind: 'good',
          text: {
            key: 'grant.status.active',
          },
        },
      },
    ],
    maySeeSettlements: true,
    pages: {
      previous: null,
      next: null,
    },
  },
  empty: {
    grants: [],
    maySeeSettlements: true,
    pages: {
      previous: null,
      next: null,
    },
  },
}
