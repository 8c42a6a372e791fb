const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'TA-2027-0001',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'open', text: { key: 'request.status.reviewing' } },
  requestHref: '/requests/0193a000-0000-7000-8000-000000000001',
  reviewer: 'beneficiary',
  who: { key: 'request.reviewer.beneficiary' },
  mission: null,
  mayAnswer: true,
  isGiven: false,
  dueAt: '2026-12-24T20:40:50.820Z',
  questions: [
    { name: 'scores.relevance', text: 'The help answered the need that was described' },
    { name: 'scores.quality', text: "The expert's work was of high quality" },
    { name: 'scores.organisation', text: 'Dates, travel and contacts were well organised' },
    { name: 'scores.use', text: 'The result will be used' },
  ],
  options: [
    { value: '1', label: { key: 'request.review.step.1' } },
    { value: '2', label: { key: 'request.review.step.2' } },
    { value: '3', label: { key: 'request.review.step.3' } },
    { value: '4', label: { key: 'request.review.step.4' } },
    { value: '5', label: { key: 'request.review.step.5' } },
  ],
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = {
  usual: usual,
  onBehalf: { ...usual, onBehalf: 'Ministry of Labour' },
  given: {
    ...usual,
    reviewer: '0193a000-0000-7000-8000-000000000002',
    who: 'Elena Marchetti',
    mission: 'TA-2027-0001/1',
    mayAnswer: false,
    isGiven: true,
    dueAt: null,
  },
}
