import { anId } from '../../parts/ids.ts'

const usual = {
  writing: [],
  sent: [],
  others: [],
  mayBegin: true,
  isOnBehalf: false,
  pages: { previous: null, next: null },
}

export const views = {
  empty: usual,
  own: {
    ...usual,
    writing: [
      {
        href: `/requests/${anId(1)}/draft`,
        title: 'A migration policy for Tajikistan',
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: '', text: { key: 'request.status.draft' } },
      },
      {
        href: `/requests/${anId(2)}/draft`,
        title: [{ ref: 'TA-2026-0001' }, 'A migration policy for Tajikistan'],
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: 'due', text: { key: 'request.status.returned' } },
      },
      {
        href: `/requests/${anId(3)}/draft`,
        title: 'A migration policy for Tajikistan',
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: '', text: { key: 'request.status.draft' } },
      },
    ],
    sent: [
      {
        href: `/requests/${anId(4)}`,
        title: [{ ref: 'TA-2026-0002' }, 'A migration policy for Tajikistan'],
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: 'open', text: { key: 'request.status.consultation' } },
      },
    ],
  },
  staff: {
    ...usual,
    others: [
      {
        href: `/requests/${anId(4)}`,
        title: [{ ref: 'TA-2026-0002' }, 'A migration policy for Tajikistan'],
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: 'open', text: { key: 'request.status.consultation' } },
      },
      {
        href: `/requests/${anId(2)}`,
        title: [{ ref: 'TA-2026-0001' }, 'A migration policy for Tajikistan'],
        detail: { key: 'request.list.of', values: { organisation: 'Ministry of Labour', country: { country: 'TJ' } } },
        tag: { kind: 'due', text: { key: 'request.status.returned' } },
      },
    ],
    isOnBehalf: true,
  },
}
