export const views = {
  usual: {
    id: '0193a000-0000-7000-8000-000000000007',
    reference: 'SRF-2027-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    country: 'TJ',
    status: { kind: 'due', text: { key: 'grant.status.contracting' } },
    zone: 'Europe/Vienna',
    onBehalf: null,
    form: { values: {}, problems: [] },
  },
}
