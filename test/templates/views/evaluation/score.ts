import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'

const options = [1, 2, 3, 4, 5].map((point) => ({ value: String(point), label: { key: `evaluation.point.${point}` } }))
const question = (key: string, text: string, weight = 1, point: number | null = null) => ({
  name: `scores.${key}`,
  text,
  weight,
  point,
  options,
})

export const grid = {
  sections: [
    {
      key: 'capacity',
      title: '1 Financial and operational capacity',
      score: 8,
      maximum: 20,
      minimum: 12,
      isCarriedOver: false,
      comment: 'comments.capacity',
      questions: [
        question('experience', '1.1 Does the applicant have enough experience in managing projects?', 1, 4),
        question('expertise', '1.2 Does it have enough technical expertise?', 2, 2),
        question('finance', '1.3 Does it have stable and sufficient sources of finance?'),
      ],
    },
    {
      key: 'relevance',
      title: '2 Relevance of the action',
      score: 16.5,
      maximum: 20,
      minimum: null,
      isCarriedOver: true,
      comment: 'comments.relevance',
      questions: [],
    },
  ],
  total: 24.5,
  carried: 16.5,
  maximum: 100,
  threshold: 60,
  shortfalls: [
    {
      key: 'evaluation.shortfall.section',
      values: { name: '1 Financial and operational capacity', score: 8, needed: 12 },
    },
    { key: 'evaluation.shortfall.threshold', values: { name: '', score: 24.5, needed: 60 } },
  ],
  isComplete: false,
}

const view = {
  id: anId(1),
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  stage: 'Full application',
  dueAt: '2028-02-28T16:00:00Z',
  zone: 'Europe/Vienna',
  version: 4,
  answers: [
    {
      title: 'The action',
      answers: [
        {
          label: 'What will be different for whom when the action ends?',
          value: {
            lines:
              'Each year some 38,000 workers come back to the Sughd region with skills that nobody recognises.\n\nBy the end of the action 900 of them, a third of them women, hold a certificate that employers in Khujand asked for.',
          },
        },
        { label: 'Grant that you ask for', value: { money: euros(232_000) } },
        { label: 'What has changed since the concept note, and why?', value: null },
      ],
    },
    { title: 'Partners', answers: [{ label: 'Who does what?', value: { lines: 'سازمان پیشرفت کابل' } }] },
  ],
  documents: [
    { href: '/proposals/1/documents/2', label: 'Logical framework', name: 'logframe-final.xlsx', size: 83_000 },
  ],
  grid,
  median: 38,
  overall: 'comments.overall',
  conflict: null,
  form: {
    values: {
      'scores.experience': '4',
      'scores.expertise': '2',
      'comments.overall': 'The survey makes the need concrete.',
    },
    problems: [],
  },
}

export const views = {
  usual: view,
  refused: {
    ...view,
    form: {
      ...view.form,
      problems: [
        {
          field: 'scores.finance',
          key: 'problem.question-unanswered',
          values: {},
          label: '1.3 Does it have stable and sufficient sources of finance?',
        },
      ],
    },
  },
  'two-tabs': {
    ...view,
    conflict: {
      yours: [{ label: '1.1 Does the applicant have enough experience?', value: { lines: '4' } }],
      theirs: [{ label: '1.1 Does the applicant have enough experience?', value: { lines: '3' } }],
    },
    form: { ...view.form, problems: [{ field: null, key: 'problem.evaluation-stale', values: {}, label: null }] },
  },
}
