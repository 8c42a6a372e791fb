import { aMissionHead } from '../../parts/mission.ts'

const usual = {
  ...aMissionHead(12, 'planned', { id: 13, reference: 'TA-2027-0003' }),
  expert: 'Elena Marchetti',
  days: 12,
  startsOn: '2026-12-01',
  endsOn: '2026-12-19',
  today: '2026-11-24',
  mayReschedule: true,
  asksInstitution: true,
  asksExpert: true,
  form: { values: { startsOn: '2026-12-01', endsOn: '2026-12-19' }, problems: [] },
}

export const views = {
  usual,
  nominated: {
    ...usual,
    tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
    asksInstitution: false,
    asksExpert: false,
  },
  notNow: {
    ...usual,
    ...aMissionHead(14, 'under-way', { id: 15, reference: 'TA-2027-0003' }),
    startsOn: '2026-11-21',
    endsOn: '2026-12-09',
    mayReschedule: false,
    form: { values: { startsOn: '2026-11-21', endsOn: '2026-12-09' }, problems: [] },
  },
}
