import { countryOptions } from '../../../../api/country-names.ts'
import { fact } from '../../parts/facts.ts'
import { aGrantHead } from '../../parts/grant.ts'

const usual = {
  ...aGrantHead(1, 'awarded'),
  version: 0,
  newest: null,
  before: null,
  mayGive: true,
  onBehalf: null,
  verify: null,
  countries: countryOptions('en'),
  form: { values: { country: 'TJ' }, problems: [] },
}

export const views = {
  first: usual,
  forApplicant: { ...usual, onBehalf: 'Hamroh Association' },
  verify: {
    ...usual,
    version: 2,
    newest: {
      version: 2,
      status: { kind: 'due', text: { key: 'account.status.entered' } },
      rows: [
        fact('account.holder', ['Hamroh', { text: { key: 'grant.bank.changed' }, tag: 'due' }]),
        fact('account.iban', [
          { ref: 'DE89 3704 0044 0532 0130 00' },
          { text: { key: 'grant.bank.changed' }, tag: 'due' },
        ]),
        fact('account.bic', [null]),
        fact('account.bankName', ['Bank of Khujand']),
        fact('account.country', [{ country: 'DE' }, { text: { key: 'grant.bank.changed' }, tag: 'due' }]),
      ],
      changed: 3,
      enteredBy: 'Malika Rahimova',
      onBehalfOf: null,
      enteredAt: '2026-11-24T17:34:23.018Z',
      verifiedBy: null,
      verifiedAt: null,
      refusal: null,
    },
    before: [
      fact('account.holder', ['Hamroh Association']),
      fact('account.iban', [{ ref: 'KZ86 125K ZT50 0410 0100' }]),
      fact('account.bic', [null]),
      fact('account.bankName', ['Bank of Khujand']),
      fact('account.country', [{ country: 'KZ' }]),
    ],
    mayGive: false,
    verify: 'may',
  },
  wrong: {
    ...usual,
    form: {
      values: { holder: 'Hamroh Association', iban: 'KZ00 125K', bic: '', bankName: 'Bank of Khujand', country: 'KZ' },
      problems: [{ field: 'iban', key: 'problem.iban', values: {}, label: null }],
    },
  },
}
