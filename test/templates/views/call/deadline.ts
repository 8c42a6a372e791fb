import { inVienna } from '../../parts/dates.ts'
export const views = {
  usual: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    options: [
      { value: '1', label: 'Concept note' },
      { value: '2', label: 'Full application' },
    ],
    rows: [
      { label: 'Concept note', value: inVienna('2028-03-03T16:00:00.000Z') },
      { label: 'Full application', value: inVienna('2028-06-01T15:00:00.000Z') },
    ],
    form: { values: { stage: '1', at: '17:00' }, problems: [] },
  },
  wrong: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    options: [
      { value: '1', label: 'Concept note' },
      { value: '2', label: 'Full application' },
    ],
    rows: [
      { label: 'Concept note', value: inVienna('2028-03-03T16:00:00.000Z') },
      { label: 'Full application', value: inVienna('2028-06-01T15:00:00.000Z') },
    ],
    form: {
      values: { stage: '1', on: '2028-02-01', at: '17:00', reason: 'A corrigendum' },
      problems: [{ field: 'on', key: 'problem.deadline-only-later', values: {}, label: null }],
    },
  },
  none: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    options: [],
    rows: [],
    form: { values: { stage: '1', at: '17:00' }, problems: [] },
  },
}
