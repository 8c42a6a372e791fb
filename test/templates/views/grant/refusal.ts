import { anId } from '../../parts/ids.ts'
export const views = {
  usual: {
    id: anId(7),
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
