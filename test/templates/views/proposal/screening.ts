const usual = {
  id: '0193a000-0000-7000-8000-000000000002',
  reference: 'SRF-2026-0001',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  stage: 'Concept note',
  call: {
    title: 'Silk Routes Facility: grants for migration governance and dialogue',
    href: '/calls/0193a000-0000-7000-8000-000000000007',
  },
  deadlineAt: '2026-12-24T17:39:35.448Z',
  zone: 'Europe/Vienna',
  isPastDeadline: false,
  tag: { kind: 'open', text: { key: 'proposal.status.screening' } },
  proposalHref: '/proposals/0193a000-0000-7000-8000-000000000002',
  dueAt: '2026-12-04T17:39:35.884Z',
  mayAnswer: true,
  findings: [
    {
      text: 'The grant asked for is between EUR 150,000 and 250,000.',
      tag: { kind: 'good', text: { key: 'proposal.finding.met' } },
      explanation: null,
    },
    {
      text: 'The action takes 6 to 18 months.',
      tag: { kind: 'bad', text: { key: 'proposal.finding.not-met' } },
      explanation: null,
    },
    {
      text: 'The action takes place in one of the ten countries of the facility.',
      tag: { kind: 'due', text: { key: 'proposal.finding.unclear' } },
      explanation: 'No such key: foundedOn',
    },
  ],
  checklist: [
    {
      answer: 'checks.complete.answer',
      note: 'checks.complete.note',
      text: 'Every part of the concept note is filled in, in English, about the action itself.',
      isOptional: false,
    },
    {
      answer: 'checks.declaration.answer',
      note: 'checks.declaration.note',
      text: 'The declaration is signed by somebody who may sign for the applicant.',
      isOptional: false,
    },
  ],
  options: [
    { value: 'yes', label: { key: 'proposal.screening.answer.yes' } },
    { value: 'no', label: { key: 'proposal.screening.answer.no' } },
    { value: 'not-applicable', label: { key: 'proposal.screening.answer.not-applicable' } },
  ],
  outcomes: [
    {
      value: 'pass',
      label: { key: 'proposal.screening.outcome.pass' },
      hint: { key: 'proposal.screening.outcomeHint.pass' },
    },
    {
      value: 'fail',
      label: { key: 'proposal.screening.outcome.fail' },
      hint: { key: 'proposal.screening.outcomeHint.fail' },
    },
  ],
  sections: [
    {
      title: 'The action in brief',
      answers: [
        { label: 'Title of the action', value: 'Return with skills' },
        { label: 'Country in which the action takes place', value: { country: 'TJ' } },
      ],
    },
    {
      title: 'Why it matters',
      answers: [
        {
          label: 'What will be different for whom when the action ends?',
          value: { lines: 'By the end 900 people hold a certificate that employers asked for.' },
        },
        {
          label: 'Which need does the action answer, and how do you know?',
          value: { lines: 'Nobody recognises what they learnt abroad.' },
        },
      ],
    },
  ],
  documents: [
    {
      label: 'Declaration of the applicant, signed and dated',
      document: {
        href: '/proposals/0193a000-0000-7000-8000-000000000002/documents/0193a000-0000-7000-8000-000000000014',
        name: 'declaration.pdf',
        type: 'PDF',
        size: 1234,
        version: 1,
        uploadedAt: '2026-12-14T17:39:35.517Z',
        by: 'Malika Rahimova',
      },
    },
  ],
  answered: null,
  form: { values: {}, problems: [] },
}

export const views = {
  open: usual,
  answered: {
    ...usual,
    mayAnswer: false,
    answered: {
      outcome: { kind: 'bad', text: { key: 'proposal.screening.was.fail' } },
      by: 'Amina Karimova',
      at: '2026-12-20T09:31:00.000Z',
      reason: 'Nobody who may sign has signed.',
      checks: {},
    },
  },
}
