import { anId } from '../../parts/ids.ts'

const usual = {
  id: anId(1),
  reference: null,
  title: 'Return with skills: certificates for returning workers',
  organisation: 'Hamroh Association',
  stage: 'Concept note',
  call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(4)}` },
  deadlineAt: '2026-12-24T17:39:34.712Z',
  zone: 'Europe/Vienna',
  isPastDeadline: false,
  version: 2,
  problems: [
    {
      href: `/proposals/${anId(1)}/draft/action#field-answers-months`,
      label: 'Length of the action in months',
      text: { key: 'problem.required', values: {} },
    },
    {
      href: `/proposals/${anId(1)}/draft/action#field-answers-requested`,
      label: 'Grant that you ask for',
      text: { key: 'problem.amount-out-of-range', values: { currency: 'EUR', least: 150000, most: 250000 } },
    },
    {
      href: `/proposals/${anId(1)}/draft/action#field-answers-priority`,
      label: 'Priority that the action serves most',
      text: { key: 'problem.required', values: {} },
    },
  ],
  refusal: null,
  sections: [
    {
      title: 'The action in brief',
      answers: [
        { label: 'Title of the action', value: 'Return with skills: certificates for returning workers' },
        { label: 'Country in which the action takes place', value: { country: 'TJ' } },
      ],
      href: `/proposals/${anId(1)}/draft/action`,
    },
    {
      title: 'Why it matters',
      answers: [
        { label: 'What will be different for whom when the action ends?', value: null },
        {
          label: 'Which need does the action answer, and how do you know?',
          value: {
            lines: 'Each year some 38,000 workers come back to the Sughd region with skills that nobody recognises.',
          },
        },
      ],
      href: `/proposals/${anId(1)}/draft/relevance`,
    },
  ],
  documents: [{ label: 'Declaration of the applicant, signed and dated', document: null }],
  maySubmit: false,
  isAgain: false,
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  missing: usual,
  complete: {
    ...usual,
    id: anId(15),
    title: 'Return with skills',
    call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(5)}` },
    deadlineAt: '2026-12-24T17:39:35.070Z',
    version: 3,
    problems: [],
    sections: [
      {
        title: 'The action in brief',
        answers: [
          { label: 'Title of the action', value: 'Return with skills' },
          { label: 'Country in which the action takes place', value: { country: 'TJ' } },
        ],
        href: `/proposals/${anId(15)}/draft/action`,
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
        href: `/proposals/${anId(15)}/draft/relevance`,
      },
    ],
    documents: [
      {
        label: 'Declaration of the applicant, signed and dated',
        document: {
          href: `/proposals/${anId(15)}/documents/${anId(16)}`,
          name: 'declaration.pdf',
          type: 'PDF',
          size: 1234,
          version: 1,
          uploadedAt: '2026-12-14T17:39:35.202Z',
          by: 'Malika Rahimova',
        },
      },
    ],
    maySubmit: true,
  },
  late: {
    ...usual,
    id: anId(15),
    title: 'Return with skills',
    call: { title: 'Silk Routes Facility: grants for migration governance and dialogue', href: `/calls/${anId(5)}` },
    deadlineAt: '2026-12-24T17:39:35.070Z',
    isPastDeadline: true,
    version: 3,
    problems: [],
    refusal: { key: 'problem.deadline-passed' },
    sections: [
      {
        title: 'The action in brief',
        answers: [
          { label: 'Title of the action', value: 'Return with skills' },
          { label: 'Country in which the action takes place', value: { country: 'TJ' } },
        ],
        href: `/proposals/${anId(15)}/draft/action`,
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
        href: `/proposals/${anId(15)}/draft/relevance`,
      },
    ],
    documents: [
      {
        label: 'Declaration of the applicant, signed and dated',
        document: {
          href: `/proposals/${anId(15)}/documents/${anId(16)}`,
          name: 'declaration.pdf',
          type: 'PDF',
          size: 1234,
          version: 1,
          uploadedAt: '2026-12-14T17:39:35.202Z',
          by: 'Malika Rahimova',
        },
      },
    ],
  },
}
