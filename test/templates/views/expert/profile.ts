import { elena, expertise } from '../../parts/expert.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'

const usual = {
  version: 1,
  status: { kind: 'due', text: { key: 'expert.status.registered' } },
  reason: null,
  isWaiting: false,
  pageHref: `/experts/${anId(1)}`,
  choices: {
    ...expertise,
    homes: [
      { value: 'IT', label: 'Italy' },
      { value: 'KZ', label: 'Kazakhstan' },
      { value: 'TJ', label: 'Tajikistan' },
      { value: 'UZ', label: 'Uzbekistan' },
    ],
  },
  stored: null,
  form: {
    values: elena,
    problems: [],
  },
}

export const views = {
  usual,
  waiting: { ...usual, status: { kind: 'due', text: { key: 'expert.status.changed' } }, isWaiting: true },
  notYet: { ...usual, version: 0, status: null, pageHref: null, choices: null, form: { values: {}, problems: [] } },
  empty: { ...usual, version: 0, status: null, pageHref: null, form: { values: {}, problems: [] } },
  refused: {
    ...usual,
    form: {
      values: { ...elena, fields: [], iban: 'AT61 1904' },
      problems: [
        { field: 'fields', key: 'problem.expert-fields', values: {}, label: null },
        { field: 'iban', key: 'problem.iban', values: {}, label: null },
      ],
    },
  },
  stale: {
    ...usual,
    stored: [
      fact('expert.fact.languages', { languages: ['en', 'ru'] }),
      fact('expert.profile.profile', { lines: 'Thirteen years in three ministries.' }),
    ],
    form: {
      values: elena,
      problems: [{ field: null, key: 'problem.expertise-changed', values: {}, label: null }],
    },
  },
}
