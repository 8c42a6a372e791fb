import { inVienna } from '../../parts/dates.ts'

export const views = {
  usual: {
    subject: 'You are invited to apply in full',
    text: 'Dear Malika Rahimova,\n\nyour concept note “Return with skills” is among the 13 that we invite to a full application.\n\nThe full application has five parts.\nIt closes on 2 March 2028 at 17:00 in Vienna.',
    link: null,
    to: 'Malika Rahimova <malika@hamroh.example>',
    sentAt: '2028-01-12T09:00:00Z',
    reference: 'SRF-2027-0011',
    caseHref: '/proposals/1',
    answerBy: '2028-03-02T16:00:00Z',
    zone: 'Europe/Vienna',
    state: { kind: 'good', text: { key: 'message.state.sent' } },
    task: { title: 'Apply in full', detail: inVienna('2028-03-02T16:00:00Z'), href: '/tasks/1' },
    replaces: { sentAt: '2028-01-10T09:00:00Z' },
  },
}
