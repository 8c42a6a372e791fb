const usual = {
  call: {
    id: '0193a000-0000-7000-8000-000000000005',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    href: '/calls/0193a000-0000-7000-8000-000000000005',
  },
  deadlineAt: '2026-12-24T17:39:35.070Z',
  zone: 'Europe/Vienna',
  organisations: [{ value: '0193a000-0000-7000-8000-000000000008', label: 'Hamroh Association' }],
  isOnBehalf: false,
  registerHref: '/register',
  form: { values: { organisationId: '0193a000-0000-7000-8000-000000000008' }, problems: [] },
}

export const views = {
  member: usual,
  officer: {
    ...usual,
    organisations: [{ value: '0193a000-0000-7000-8000-000000000009', label: 'Shirkat Gah' }],
    isOnBehalf: true,
    form: { values: { organisationId: '' }, problems: [] },
  },
  nobody: { ...usual, organisations: [] },
}
