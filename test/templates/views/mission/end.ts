import { aMissionHead } from '../../parts/mission.ts'

const usual = {
  ...aMissionHead(12, 'planned', { id: 13, reference: 'TA-2027-0003' }),
  expert: 'Elena Marchetti',
  days: 12,
  how: 'cancel',
  form: { values: {}, problems: [] },
}

export const views = {
  usual,
  breakOff: { ...usual, ...aMissionHead(14, 'under-way', { id: 15, reference: 'TA-2027-0003' }), how: 'break-off' },
}
