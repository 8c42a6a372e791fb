import { requestFields } from '../../../../domain/request/request-content.ts'
import { explainedChoices } from '../../parts/choices.ts'
import { aRequest, aRequestHead, missing, parties, rules, tooManyDays } from '../../parts/request.ts'

const { leastPerRequest: least, mostPerRequest: most } = rules.days

const empty = {
  ...aRequestHead(1, 'draft'),
  title: { key: 'request.untitled' } as object | string,
  mayWrite: true,
  isAutosaved: true,
  version: 1,
  savedAt: '2026-11-24T20:40:46.133Z',
  savedBy: 'Rustam Nazarov',
  questions: null,
  conflicts: [],
  limits: { title: 200, problem: 5000, outcome: 5000, place: 200, wishes: 3000 },
  missing: requestFields.filter((field) => field !== 'wishes').map((field) => missing(field)),
  options: {
    fields: rules.fields.map(({ key, text }) => ({ value: key, label: text })),
    languages: rules.languages.map((code) => ({
      value: code,
      label: { key: 'request.language', values: { name: { languages: [code] } } },
    })),
    modalities: explainedChoices('request.modality', 'on-site', 'remote', 'hybrid'),
  },
  days: { least, most },
  today: '2026-11-24',
  parties,
  onBehalf: null,
  form: {
    values: { ...Object.fromEntries(requestFields.map((field) => [field, ''])), languages: [] as string[] },
    problems: [] as object[],
  },
}

const partly = {
  ...empty,
  title: aRequest.title,
  version: 2,
  savedAt: '2026-11-24T20:40:46.466Z',
  missing: [missing('outcome'), tooManyDays()],
  form: {
    values: { ...aRequest, outcome: '', days: '90' },
    problems: [
      { field: 'days', key: 'problem.request-days', values: { least, most }, label: { key: 'request.field.days' } },
    ],
  },
}

export const views = {
  empty,
  partly,
  returned: {
    ...empty,
    ...aRequestHead(2, 'returned', 'TA-2026-0001'),
    version: 2,
    savedAt: '2026-11-24T20:40:46.723Z',
    questions: 'Which four agencies?\nWho keeps the policy afterwards?',
    missing: [],
    form: { values: { ...aRequest, days: '20' }, problems: [] },
  },
  conflict: {
    ...partly,
    conflicts: [
      {
        label: { key: 'request.field.problem' },
        yours: 'Four lists, none of them complete.',
        theirs: aRequest.problem,
        by: 'Zarina Sharipova',
        at: '2027-01-12T09:14:00.000Z',
      },
    ],
  },
  readOnly: { ...partly, mayWrite: false, isAutosaved: false },
  onBehalf: { ...partly, isAutosaved: false, onBehalf: 'Ministry of Labour' },
}
