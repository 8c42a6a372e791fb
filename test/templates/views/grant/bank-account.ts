import { countryOptions } from '../../../../api/grant/country-options.ts'
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
      status: { kind: 'due', text: { key: 'grant.accountStatus.entered' } },
      rows: [
        fact('grant.bank.holder', ['Hamroh', { text: { key: 'grant.bank.changed' }, tag: 'due' }]),
        fact('grant.bank.iban', [
          { ref: 'DE89 3704 0044 0532 0130 00' },
          { text: { key: 'grant.bank.changed' }, tag: 'due' },
        ]),
        fact('grant.bank.bic', [null]),
        fact('grant.bank.bankName', ['Bank of Khujand']),
        fact('grant.bank.country', [{ country: 'DE' }, { text: { key: 'grant.bank.changed' }, tag: 'due' }]),
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
      fact('grant.bank.holder', ['Hamroh Association']),
      fact('grant.bank.iban', [{ ref: 'KZ86 125K ZT50 0410 0100' }]),
      fact('grant.bank.bic', [null]),
      fact('grant.bank.bankName', ['Bank of Khujand']),
      fact('grant.bank.country', [{ country: 'KZ' }]),
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
