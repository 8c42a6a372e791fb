import { inVienna } from '../../parts/dates.ts'
export const views = {
  officer: {
    mayDraft: true,
    calls: [
      {
        href: '/calls/01a20e8e-ae0d-762e-b162-515285e35c88',
        title: 'Silk Routes Facility: grants for migration governance and dialogue',
        detail: { key: 'call.list.closes', values: { at: inVienna('2028-03-03T16:00:00.000Z') } },
        tag: { kind: 'good', text: { key: 'call.status.published' } },
      },
    ],
  },
  empty: { mayDraft: false, calls: [] },
}
