import { aCallHead } from '../../parts/call.ts'
import { inVienna } from '../../parts/dates.ts'

const usual = {
  ...aCallHead(),
  options: [
    { value: '1', label: 'Concept note' },
    { value: '2', label: 'Full application' },
  ],
  rows: [
    { label: 'Concept note', value: inVienna('2028-03-03T16:00:00.000Z') },
    { label: 'Full application', value: inVienna('2028-06-01T15:00:00.000Z') },
  ],
  form: { values: { stage: '1', at: '17:00' }, problems: [] },
}

export const views = {
  usual,
  wrong: {
    ...usual,
    form: {
      values: { stage: '1', on: '2028-02-01', at: '17:00', reason: 'A corrigendum' },
      problems: [{ field: 'on', key: 'problem.deadline-only-later', values: {}, label: null }],
    },
  },
  none: { ...usual, options: [], rows: [] },
}
