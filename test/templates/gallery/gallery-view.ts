const eur = (amountMinor: string) => ({ amountMinor: `${amountMinor}00`, currency: 'EUR' })
const at = '2028-02-13T15:14:40Z'

export const galleryView = {
  amount: eur('232000'),
  at,
  unsaved: ['The report is complete.\nThe counters were visited, and the plan is with the ministry.'],
  next: {
    title: 'Next: check your answers and submit',
    detail: { deadline: '2028-03-02T16:00:00Z', zone: 'Europe/Vienna' },
  },
  form: {
    values: {
      title: 'Return with skills: certificates for returning workers',
      change: 'Each year some 38,000 workers come back to the Sughd region with skills that nobody recognises.',
      amount: '275,000',
      months: '14',
      start: '2028-09-01',
      country: 'TJ',
      kind: 'ngo',
      sectors: ['ngo', 'network'],
      agreed: 'yes',
      c11: '4',
      c13: '5',
      'onBehalf.how': 'letter',
    },
    problems: [
      {
        field: 'amount',
        key: 'form.is.outOfRange',
        values: { least: { money: eur('150000') }, most: { money: eur('250000') } },
      },
      { field: 'c12', key: 'form.is.required', label: '1.2 Relevance to the country’s needs' },
    ],
  },
  countries: ['AF', 'IQ', 'PK', 'TJ'].map((code) => ({ value: code, label: code })),
  kinds: [
    { value: 'ngo', label: { key: 'identity.kind.ngo' }, hint: 'Registered as such for at least two years.' },
    { value: 'network', label: { key: 'identity.kind.network' } },
    { value: 'university', label: { key: 'identity.kind.university' } },
  ],
  document: {
    href: '/d',
    name: 'بودجه ۲۰۲۸.xlsx',
    type: 'XLSX',
    size: 148_000,
    version: 2,
    uploadedAt: at,
    by: 'Malika Rahimova',
  },
  columns: [
    { label: 'Criterion' },
    { label: 'Evaluator A', isNumber: true },
    { label: 'Evaluator B', isNumber: true },
    { label: 'Max', isNumber: true },
  ],
  rows: [
    { cells: ['1 Capacity', 16, null, 20] },
    { cells: [['2 Relevance', { text: '(from the concept note)', soft: true }], 17.5, 17.5, 20], isCut: true },
    { cells: [{ text: '3 Design', href: '/design' }, 12, null, 15] },
  ],
  none: [],
  steps: ['very poor', 'poor', 'adequate', 'good', 'very good'].map((label, index) => ({
    value: String(index + 1),
    label,
  })),
  guidance: 'Does the action answer one of the priorities of the call?\n\nLook for figures, and for who was asked.',
  pages: { previous: '/before', next: '/after' },
  tasks: [
    { href: '/1', title: '1 Your organisation', detail: null, tag: { kind: 'good', text: 'complete' } },
    {
      href: '/2',
      title: '2 The change',
      detail: 'Three of five questions answered',
      tag: { kind: 'open', text: 'in progress' },
    },
    { href: '/3', title: '3 Partners', detail: null, tag: { kind: 'due', text: '1 to confirm' } },
    { href: '/4', title: '4 Budget', detail: null, tag: { kind: 'bad', text: '1 problem' } },
    { href: null, title: '5 Documents', detail: null, tag: { kind: '', text: 'not started' } },
  ],
  timeline: [
    {
      state: 'happened',
      at: { instant: '2027-11-14T15:58:12Z' },
      text: 'Concept note submitted',
      detail: '(arrived 16:58:09)',
    },
    { state: 'happened', at: { date: '2027-12-17' }, text: 'Concept note scored 43.5 of 50, rank 4', detail: null },
    { state: 'now', at: { date: '2028-02-14' }, text: 'Evaluation: 1 of 2 in', detail: null },
    { state: 'ahead', at: { date: '2028-02-28' }, text: 'Committee', detail: null },
  ],
  envelope: {
    total: eur('1500000'),
    free: eur('250000'),
    parts: [
      { kind: 'paid', label: 'paid', amount: eur('420000') },
      { kind: 'committed', label: 'committed', amount: eur('580000') },
      { kind: 'reserved', label: 'reserved', amount: eur('250000') },
    ],
  },
  summary: [
    { label: 'Applicant', value: 'Hamroh Association', href: '/change' },
    { label: 'Amount', value: { money: eur('232000') } },
    { label: 'Answer', value: { lines: 'First line\nsecond line\n\nNew paragraph' } },
    { label: 'Partner', value: null },
  ],
}
