import { aCallHead, notPublished } from '../../parts/call.ts'
import { inVienna } from '../../parts/dates.ts'

export const views = {
  usual: {
    ...aCallHead(notPublished),
    version: 1,
    draftedBy: 'Amina Karimova',
    rows: [
      { label: 'Concept note', value: inVienna('2028-03-03T16:00:00.000Z') },
      { label: 'Full application', value: inVienna('2028-06-01T15:00:00.000Z') },
    ],
    form: { values: {}, problems: [] },
  },
}
