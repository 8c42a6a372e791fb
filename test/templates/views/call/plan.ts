export const views = {
  usual: {
    id: '01a20e8e-ae0d-762e-b162-515285e35c88',
    reference: 'SRF',
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    zone: 'Europe/Vienna',
    status: { kind: 'good', text: { key: 'call.status.published' } },
    isPublished: true,
    rows: [
      {
        cells: [
          [{ key: 'call.plan.event.call-deadline-moved' }],
          { key: 'call.plan.to.draft-holders' },
          { key: 'call.plan.kind.notice' },
          { text: 'call/deadline-moved', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.call-drafts-reminded' }],
          { key: 'call.plan.to.draft-holders' },
          { key: 'call.plan.kind.receipt' },
          { text: 'call/draft-reminder', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.stage-overdue' }],
          { key: 'call.plan.to.officers' },
          { key: 'call.plan.kind.receipt' },
          { text: 'call/stage-overdue', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.question-answered' }],
          { key: 'call.plan.to.subject' },
          { key: 'call.plan.kind.notice' },
          { text: 'call/question-answered', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.proposal-submitted' }],
          { key: 'call.plan.to.applicants' },
          { key: 'call.plan.kind.receipt' },
          { text: 'proposal/submitted', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.proposal-withdrawn' }],
          { key: 'call.plan.to.applicants' },
          { key: 'call.plan.kind.receipt' },
          { text: 'proposal/withdrawn', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.proposal-lapsed' }],
          { key: 'call.plan.to.applicants' },
          { key: 'call.plan.kind.letter-at-once' },
          { text: 'proposal/lapsed', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.invitation-declined' }],
          { key: 'call.plan.to.applicants' },
          { key: 'call.plan.kind.receipt' },
          { text: 'proposal/withdrawn', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.proposal-decided' }],
          { key: 'call.plan.to.applicants' },
          { key: 'call.plan.kind.letter-held' },
          { text: 'letter/{outcome}', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.reserve-expired' }],
          { key: 'call.plan.to.applicants' },
          { key: 'call.plan.kind.letter-at-once' },
          { text: 'letter/reserve-expired', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.revocation-approved' }],
          { key: 'call.plan.to.applicants' },
          { key: 'call.plan.kind.letter-at-once' },
          { text: 'letter/reopened', soft: true },
        ],
      },
      {
        cells: [
          [{ key: 'call.plan.event.task-opened' }, { text: { key: 'call.task.evaluate' }, tag: '' }],
          { key: 'call.plan.to.task-holders' },
          { key: 'call.plan.kind.receipt' },
          { text: 'task/evaluation', soft: true },
        ],
      },
    ],
  },
}
