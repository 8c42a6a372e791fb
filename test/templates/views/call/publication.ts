import { inVienna } from '../../parts/dates.ts'
export const views = {
  usual: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: null,
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: '', text: { key: 'call.status.draft' } },
    isPublished: false,
    version: 1,
    draftedBy: 'Amina Karimova',
    rows: [
      { label: 'Concept note', value: inVienna('2028-03-03T16:00:00.000Z') },
      { label: 'Full application', value: inVienna('2028-06-01T15:00:00.000Z') },
    ],
    form: { values: {}, problems: [] },
  },
}
