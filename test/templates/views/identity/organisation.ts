const members = [
  {
    id: '1',
    personId: '1',
    name: 'Malika Rahimova',
    address: 'malika@hamroh.example',
    since: '2027-01-04T08:00:00Z',
    role: { key: 'organisation.member.lead' },
  },
  {
    id: '2',
    personId: '2',
    name: 'Farrukh Nazarov',
    address: null,
    since: '2027-02-04T08:00:00Z',
    role: { key: 'organisation.member.member' },
  },
]
const values = {
  name: 'Hamroh Association',
  latinName: '',
  kind: 'ngo',
  country: 'TJ',
  registrationNumber: '77-1234',
  foundedOn: '2011-05-02',
  website: 'https://hamroh.example',
  postalAddress: 'Rudaki Avenue 1\nDushanbe',
  telephone: '',
  byLetter: '',
}
const view = {
  id: '1',
  name: 'Hamroh Association',
  country: 'TJ',
  kind: { key: 'organisation.kind.ngo' },
  members,
  mayEnd: true,
  onBehalf: null,
  doing: 'all',
  offers: [],
  kinds: ['ngo', 'association', 'university'].map((value) => ({ value, label: { key: `organisation.kind.${value}` } })),
  countries: [{ value: 'TJ', label: 'Tajikistan' }],
  form: { values, problems: [] },
}

const offers = [{ href: '/organisations/1?do=change', text: { key: 'organisation.show.offerChange' } }]
const officer = { ...view, mayEnd: false, onBehalf: 'Hamroh Association', offers }

export const views = {
  own: view,
  officer: { ...officer, doing: null },
  changing: { ...officer, doing: 'change' },
  adding: { ...officer, doing: 'add' },
  ending: { ...officer, doing: 'end' },
  read: { ...view, doing: null, mayEnd: false },
}
