const held = {
  id: '1',
  role: { key: 'role.officer' },
  call: null,
  from: '2027-01-04T08:00:00Z',
  to: null,
  by: 'Ioana Petrescu',
  isCurrent: true,
}
const view = {
  id: '1',
  name: 'Amina Karimova',
  zone: 'Asia/Dushanbe',
  addresses: ['amina.karimova@facility.example'],
  roles: [
    held,
    {
      ...held,
      id: '2',
      role: { key: 'role.observer' },
      call: 'Silk Routes Facility: grants for civil society 2027/28',
      to: '2027-05-01T00:00:00Z',
      isCurrent: false,
    },
  ],
  organisations: [{ id: '1', name: 'Hamroh Association' }],
  standIns: [{ name: 'Johan Lindqvist', from_at: '2028-03-01T00:00:00Z', to_at: '2028-03-15T00:00:00Z' }],
  standsInFor: [],
  mayGrant: true,
  mayNameStandIn: true,
  handover: {
    explained: { key: 'identity.person.handoverExplained' },
    button: { key: 'identity.person.handoverButton' },
    tasks: 2,
    evaluations: 1,
    endingStandIns: [
      { key: 'identity.person.standInFor', values: { name: 'Johan Lindqvist', to: { date: '2028-03-15T00:00:00Z' } } },
      { key: 'identity.person.standsInFor', values: { name: 'Jonas Weiss', to: { date: '2028-04-01T00:00:00Z' } } },
    ],
    roles: [
      { role: { key: 'role.officer' }, call: null },
      { role: { key: 'role.observer' }, call: 'Silk Routes Facility: grants for civil society 2027/28' },
    ],
  },
  roleOptions: [{ value: 'officer', label: { key: 'role.officer' } }],
  callOptions: [{ value: '1', label: 'Silk Routes Facility' }],
  scopeOptions: [
    { value: 'TJ', label: 'Tajikistan' },
    { value: 'delegation', label: 'Delegation of the European Union' },
  ],
  colleagues: [{ value: '2', label: 'Johan Lindqvist' }],
  form: { values: {}, problems: [] },
}

export const views = {
  administrator: view,
  auditor: { ...view, roles: [], organisations: [], mayGrant: false, mayNameStandIn: false, handover: null },
  officer: {
    ...view,
    mayGrant: false,
    mayNameStandIn: false,
    handover: {
      explained: { key: 'identity.person.handoverTasksExplained' },
      button: { key: 'identity.person.handoverTasksButton' },
      tasks: 0,
      evaluations: 0,
      endingStandIns: [],
      roles: [],
    },
  },
}
