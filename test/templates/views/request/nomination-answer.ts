const usual = {
  id: '0193a000-0000-7000-8000-000000000001',
  reference: 'TA-2027-0001/1',
  title: 'A migration policy for Tajikistan',
  organisation: 'Ministry of Labour',
  country: 'TJ',
  tag: { kind: 'due', text: { key: 'mission.status.nominated' } },
  missionHref: '/missions/0193a000-0000-7000-8000-000000000001',
  request: { reference: 'TA-2027-0001', href: '/requests/0193a000-0000-7000-8000-000000000002' },
  expert: [
    { label: { key: 'request.nominee.name' }, value: 'Elena Marchetti', href: null },
    {
      label: { key: 'request.nominee.fields' },
      value: 'Migration policy: comprehensive policies, strategies and action plans',
      href: null,
    },
    { label: { key: 'request.nominee.languages' }, value: { languages: ['en', 'ru'] }, href: null },
    { label: { key: 'request.nominee.countries' }, value: { countries: ['TJ'] }, href: null },
    { label: { key: 'request.nominee.profile' }, value: { lines: 'Drafted two migration policies.' }, href: null },
  ],
  terms: [
    {
      label: { key: 'request.field.dates' },
      value: { key: 'request.dates.both', values: { from: { date: '2026-12-01' }, to: { date: '2026-12-19' } } },
      href: null,
    },
    { label: { key: 'request.mission.days' }, value: { days: 12 }, href: null },
    { label: { key: 'request.field.modality' }, value: { key: 'request.modality.on-site' }, href: null },
    {
      label: { key: 'request.field.place' },
      value: { key: 'request.mission.place', values: { place: 'Dushanbe', country: { country: 'TJ' } } },
      href: null,
    },
  ],
  mayAnswer: true,
  dueAt: '2026-12-01T20:40:48.667Z',
  outcomes: [
    {
      value: 'accept',
      label: { key: 'request.nominated.outcome.accept' },
      hint: { key: 'request.nominated.outcomeHint.accept' },
    },
    {
      value: 'refuse',
      label: { key: 'request.nominated.outcome.refuse' },
      hint: { key: 'request.nominated.outcomeHint.refuse' },
    },
  ],
  onBehalf: null,
  form: { values: {}, problems: [] },
}

export const views = { usual: usual, onBehalf: { ...usual, onBehalf: 'Ministry of Labour' } }
