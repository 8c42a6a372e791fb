import { aCallHead } from '../../parts/call.ts'

export const views = {
  usual: {
    ...aCallHead(),
    rows: [
      aMessage('call-deadline-moved', 'draft-holders', 'notice', 'call/deadline-moved'),
      aMessage('call-drafts-reminded', 'draft-holders', 'receipt', 'call/draft-reminder'),
      aMessage('stage-overdue', 'officers', 'receipt', 'call/stage-overdue'),
      aMessage('question-answered', 'subject', 'notice', 'call/question-answered'),
      aMessage('proposal-submitted', 'applicants', 'receipt', 'proposal/submitted'),
      aMessage('proposal-withdrawn', 'applicants', 'receipt', 'proposal/withdrawn'),
      aMessage('proposal-lapsed', 'applicants', 'letter-at-once', 'proposal/lapsed'),
      aMessage('invitation-declined', 'applicants', 'receipt', 'proposal/withdrawn'),
      aMessage('proposal-decided', 'applicants', 'letter-held', 'letter/{outcome}'),
      aMessage('reserve-expired', 'applicants', 'letter-at-once', 'letter/reserve-expired'),
      aMessage('revocation-approved', 'applicants', 'letter-at-once', 'letter/reopened'),
      aMessage('task-opened', 'task-holders', 'receipt', 'task/evaluation', {
        text: { key: 'call.task.evaluate' },
        tag: '',
      }),
    ],
  },
}

function aMessage(event: string, to: string, kind: string, template: string, ...tags: object[]) {
  return {
    cells: [
      [{ key: `call.plan.event.${event}` }, ...tags],
      { key: `call.plan.to.${to}` },
      { key: `call.plan.kind.${kind}` },
      { text: template, soft: true },
    ],
  }
}
