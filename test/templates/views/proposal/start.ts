import { anId } from '../../parts/ids.ts'

const usual = {
  call: {
    id: anId(5),
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    href: `/calls/${anId(5)}`,
  },
  deadlineAt: '2026-12-24T17:39:35.070Z',
  zone: 'Europe/Vienna',
  organisations: [{ value: anId(8), label: 'Hamroh Association' }],
  isOnBehalf: false,
  registerHref: '/register',
  form: { values: { organisationId: anId(8) }, problems: [] },
}

export const views = {
  member: usual,
  officer: {
    ...usual,
    organisations: [{ value: anId(9), label: 'Shirkat Gah' }],
    isOnBehalf: true,
    form: { values: { organisationId: '' }, problems: [] },
  },
  nobody: { ...usual, organisations: [] },
}
