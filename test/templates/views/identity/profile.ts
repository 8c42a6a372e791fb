const zones = [{ value: 'Asia/Dushanbe', label: 'Dushanbe' }]
const languages = [{ value: 'en', label: 'English' }]
const period = { name: 'Johan Lindqvist', from_at: '2028-03-01T00:00:00Z', to_at: '2028-03-15T00:00:00Z' }
const form = { values: { name: 'Amina Karimova', locale: 'en', zone: 'Asia/Dushanbe' }, problems: [] }

export const views = {
  staff: {
    id: '1',
    addresses: [
      { id: '1', address: 'amina.karimova@facility.example', mayEnd: true },
      { id: '2', address: 'amina@people.example', mayEnd: true },
    ],
    organisations: [],
    standIns: [period],
    standsInFor: [period],
    colleagues: [{ value: '2', label: 'Johan Lindqvist' }],
    languages,
    zones,
    form,
  },
  applicant: {
    id: '1',
    addresses: [{ id: '1', address: 'malika@hamroh.example', mayEnd: false }],
    organisations: [{ id: '1', name: 'انجمن همراه', role: { key: 'organisation.member.lead' } }],
    standIns: [],
    standsInFor: [],
    colleagues: [],
    languages,
    zones,
    form,
  },
}
