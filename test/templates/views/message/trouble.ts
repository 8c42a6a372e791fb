import { anId } from '../../parts/ids.ts'

const message = {
  id: anId(1),
  subject: 'You are invited to apply in full: SRF-2027-0011 Return with skills',
  recipient: 'Malika Rahimova',
  sentAt: '2028-01-12T09:00:00Z',
  reference: 'SRF-2027-0011',
  caseHref: '/proposals/1',
  tag: { kind: 'due', text: { key: 'message.state.unknown' } },
  error: 'the relay stopped while sending',
  mayRetry: true,
  maySettle: true,
  telephoneBy: null,
}

export const views = {
  usual: {
    messages: [
      message,
      {
        ...message,
        id: anId(2),
        tag: { kind: 'bad', text: { key: 'message.state.hard-failed' } },
        error: '550 5.1.1 No such mailbox here.',
        maySettle: false,
        telephoneBy: '2028-01-16T09:00:00Z',
      },
    ],
    form: { values: {}, problems: [] },
    pages: { previous: null, next: null },
  },
  empty: { messages: [], form: { values: {}, problems: [] }, pages: { previous: null, next: null } },
}
