const people = [
  {
    id: '1',
    name: 'Amina Karimova',
    address: 'amina.karimova@facility.example',
    roles: [{ key: 'role.officer' }, { key: 'role.secretary' }],
    organisations: [],
    isAway: true,
  },
  { id: '2', name: 'Malika Rahimova', address: null, roles: [], organisations: ['Hamroh Association'], isAway: false },
]

export const views = {
  usual: { search: '', people, pages: { previous: null, next: '/people?after=2' } },
  none: { search: 'zz', people: [], pages: { previous: null, next: null } },
}
