export const views = {
  used: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    meter: {
      parts: [
        { kind: 'paid', label: { key: 'call.meter.paid' }, amount: { amountMinor: '42000000', currency: 'EUR' } },
        {
          kind: 'committed',
          label: { key: 'call.meter.committed' },
          amount: { amountMinor: '58000000', currency: 'EUR' },
        },
        {
          kind: 'reserved',
          label: { key: 'call.meter.reserved' },
          amount: { amountMinor: '25000000', currency: 'EUR' },
        },
      ],
      total: { amountMinor: '150000000', currency: 'EUR' },
      free: { amountMinor: '25000000', currency: 'EUR' },
      label: {
        key: 'call.meter.label',
        values: {
          total: { money: { amountMinor: '150000000', currency: 'EUR' } },
          free: { money: { amountMinor: '150000000', currency: 'EUR' } },
        },
      },
    },
    sources: [
      {
        cells: [
          'European Union contribution to the Silk Routes Facility',
          { money: { amountMinor: '150000000', currency: 'EUR' } },
          { date: '2031-12-31' },
          { date: '2034-12-31' },
        ],
      },
    ],
    lines: [
      {
        cells: [
          { text: { ref: 'SRF-2028-0001' }, href: '/proposals/1' },
          'Hamroh Association',
          { money: { amountMinor: '0', currency: 'EUR' } },
          { money: { amountMinor: '4640000', currency: 'EUR' } },
          { money: { amountMinor: '18560000', currency: 'EUR' } },
          { money: { amountMinor: '0', currency: 'EUR' } },
        ],
      },
    ],
    ledger: [
      {
        cells: [
          { instant: '2028-06-02T10:00:00Z' },
          { key: 'call.ledger.paid' },
          { text: { ref: 'SRF-2028-0001' }, href: '/proposals/1' },
          { money: { amountMinor: '18560000', currency: 'EUR' } },
        ],
      },
    ],
  },
  fresh: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    meter: {
      parts: [
        { kind: 'paid', label: { key: 'call.meter.paid' }, amount: { amountMinor: '0', currency: 'EUR' } },
        { kind: 'committed', label: { key: 'call.meter.committed' }, amount: { amountMinor: '0', currency: 'EUR' } },
        { kind: 'reserved', label: { key: 'call.meter.reserved' }, amount: { amountMinor: '0', currency: 'EUR' } },
      ],
      total: { amountMinor: '150000000', currency: 'EUR' },
      free: { amountMinor: '150000000', currency: 'EUR' },
      label: {
        key: 'call.meter.label',
        values: {
          total: { money: { amountMinor: '150000000', currency: 'EUR' } },
          free: { money: { amountMinor: '150000000', currency: 'EUR' } },
        },
      },
    },
    sources: [
      {
        cells: [
          'European Union contribution to the Silk Routes Facility',
          { money: { amountMinor: '150000000', currency: 'EUR' } },
          { date: '2031-12-31' },
          { date: '2034-12-31' },
        ],
      },
    ],
    lines: [],
    ledger: [],
  },
  unpublished: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    meter: null,
    sources: [
      {
        cells: [
          'European Union contribution to the Silk Routes Facility',
          { money: { amountMinor: '150000000', currency: 'EUR' } },
          { date: '2031-12-31' },
          { date: '2034-12-31' },
        ],
      },
    ],
    lines: [],
    ledger: [],
  },
}
