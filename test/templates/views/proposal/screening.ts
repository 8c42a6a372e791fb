import { choices, explainedChoices } from '../../parts/choices.ts'
import { anId } from '../../parts/ids.ts'
import { aDeclaration, aProposalHead, inBrief, whyItMatters } from '../../parts/proposal.ts'

const usual = {
  ...aProposalHead('screening'),
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
  sections: [inBrief(), whyItMatters()],
  documents: [aDeclaration(2, 14, '2026-12-14T17:39:35.517Z')],
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
