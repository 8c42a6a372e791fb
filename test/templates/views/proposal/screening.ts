import { choices, explainedChoices } from '../../parts/choices.ts'
import { anId } from '../../parts/ids.ts'

const usual = {
  id: anId(2),
  reference: 'SRF-2026-0001',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  stage: 'Concept note',
  call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(7)}` },
  deadlineAt: '2026-12-24T17:39:35.448Z',
  zone: 'Europe/Vienna',
  isPastDeadline: false,
  tag: { kind: 'open', text: { key: 'proposal.status.screening' } },
  proposalHref: `/proposals/${anId(2)}`,
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
  options: choices('proposal.screening.answer', 'yes', 'no', 'not-applicable'),
  outcomes: explainedChoices('proposal.screening.outcome', 'pass', 'fail'),
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
        href: `/proposals/${anId(2)}/documents/${anId(14)}`,
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
