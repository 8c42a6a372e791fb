import { choices } from '../../parts/choices.ts'
import { anEnvelopeMeter, euros } from '../../parts/money.ts'

export const views = {
  notAsked: {
    id: '01a20ea8-6380-7d5f-865f-9ddc80789741',
    reference: 'SRF-2028-0015',
    title: 'Diaspora for schools',
    organisation: 'Bridge of the Caspian',
    callId: '01a20ea8-6341-7436-b29c-7bad9222b777',
    callTitle: 'Silk Routes Facility: grants for migration governance and dialogue',
    asked: null,
    meter: null,
    form: { values: {}, problems: [] },
  },
  asked: {
    id: '01a20ea8-6380-7d5f-865f-9ddc80789741',
    reference: 'SRF-2028-0015',
    title: 'Diaspora for schools',
    organisation: 'Bridge of the Caspian',
    callId: '01a20ea8-6341-7436-b29c-7bad9222b777',
    callTitle: 'Silk Routes Facility: grants for migration governance and dialogue',
    asked: {
      mayDecide: true,
      sentBack: null,
      computed: { kind: 'bad', text: { key: 'award.outcome.rejected' } },
      because: { key: 'award.because.shortfall' },
      score: 58,
      maximum: 100,
      threshold: 60,
      requested: euros(150_000),
      currency: 'EUR',
      isAward: true,
      options: choices('award.outcome', 'awarded', 'reserve', 'rejected'),
    },
    meter: anEnvelopeMeter(500_000, { reserved: 198_400 }),
    form: { values: { outcome: 'rejected' }, problems: [] },
  },
}
