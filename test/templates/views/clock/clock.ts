const form = { values: {}, problems: [] }
const usual = {
  now: '2028-02-14T08:30:00Z',
  zone: 'Europe/Vienna',
  next: [
    {
      state: 'ahead',
      at: { instant: '2028-02-21T08:00:00Z' },
      text: 'Evaluators are reminded',
      detail: { ref: 'SRF-2027-0011' },
    },
    { state: 'ahead', at: { instant: '2028-03-02T16:00:00Z' }, text: 'The call closes', detail: null },
  ],
  days: [1, 7, 30],
  earliest: '2028-02-15',
  journey: null,
  failed: null,
  form,
}

export const views = {
  usual,
  quiet: { ...usual, next: [] },
  travelling: { ...usual, journey: { target: '2028-03-01T08:00:00Z', events: 12 } },
  failed: {
    ...usual,
    failed: {
      target: '2028-03-01T08:00:00Z',
      why: 'not quiet after 120 s: call 019c2b41-7d0e-7c55-8f0e-0d7a4a3c9e11 evaluating stage 1 phase 4 events 12/14',
    },
  },
  wrong: {
    ...usual,
    form: { values: { until: '2020-01-01' }, problems: [{ field: 'until', key: 'clock.problem.past' }] },
  },
}
