import { silkRoutes } from '../../parts/call.ts'

const mayPropose = {
  id: '01a20ea8-6380-7d5f-865f-9ddc80789741',
  reference: 'SRF-2028-0015',
  title: 'Diaspora for schools',
  organisation: 'Bridge of the Caspian',
  callId: '01a20ea8-6341-7436-b29c-7bad9222b777',
  callTitle: silkRoutes.title,
  status: { key: 'award.outcome.rejected' },
  last: null,
  mayPropose: true,
  decision: null,
  form: { values: {}, problems: [] },
}

const proposed = {
  ...mayPropose,
  status: { key: 'award.outcome.none' },
  last: {
    reason: 'The ministry’s letter had been overlooked.',
    by: 'Olga Officer',
    at: '2026-11-24T17:44:06.992Z',
    status: { key: 'award.revocation.is.proposed', values: { name: '' } },
  },
  mayPropose: false,
}

export const views = {
  mayPropose,
  none: {
    ...mayPropose,
    id: '01a20ea8-6352-7a2a-b1e6-bbcbccddd868',
    reference: 'SRF-2028-0012',
    title: 'Safe journeys for seasonal workers',
    organisation: 'Rohi Abrisham Foundation',
    status: { key: 'award.outcome.none' },
    mayPropose: false,
  },
  own: { ...proposed, decision: 'own' },
  toDecide: { ...proposed, decision: 'may' },
}
