import { choices } from '../../parts/choices.ts'
import { inVienna } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { aGrantHead, aVersion, contractColumns, reportOf } from '../../parts/grant.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  ...aGrantHead(7, 'contracting', 'due'),
  terms: [
    fact('grant.contract.grantee', ['Hamroh Association', { country: 'TJ' }]),
    fact('grant.contract.amount', { money: euros(200_000) }),
    fact('grant.contract.duration', {
      key: 'grant.contract.from',
      values: { from: { date: '2026-12-01' }, to: { date: '2027-11-30' }, months: 12 },
    }),
    fact('grant.contract.first', { money: euros(160_000) }),
    fact('grant.contract.ceiling', { key: 'grant.contract.ceilingOf', values: { percent: { percent: 90 } } }),
    {
      label: reportOf('interim'),
      value: inVienna('2027-07-30T15:00:00.000Z'),
    },
    {
      label: reportOf('final'),
      value: inVienna('2028-01-29T16:00:00.000Z'),
    },
  ],
  signBy: '2026-12-24T17:34:23.264Z',
  versions: {
    columns: contractColumns,
    rows: [
      aVersion(3, 'prepared', 200_000, '2026-11-24T17:34:23.326Z'),
      aVersion(2, 'awarded', 200_000, '2026-11-24T17:34:23.322Z'),
      aVersion(1, 'requested', 232_000, '2026-11-24T17:34:23.292Z'),
    ],
  },
  prepare: null,
  maySign: true,
  onBehalf: 'Hamroh Association',
  hasLapsed: false,
  mayExtend: true,
  mayRefuse: true,
  outcomes: choices('grant.contract.outcome', 'extend', 'end'),
  form: { values: { amount: '200000.00' }, problems: [] },
}

export const views = {
  prepare: {
    ...usual,
    ...aGrantHead(6, 'awarded'),
    terms: null,
    signBy: null,
    versions: {
      columns: contractColumns,
      rows: [],
    },
    prepare: {
      isVerified: true,
      awarded: euros(200_000),
      currency: 'EUR',
      leastMonths: 6,
      mostMonths: 18,
      requestedMonths: 14,
    },
    maySign: false,
    mayRefuse: false,
  },
  sign: { ...usual, onBehalf: null, mayExtend: false },
  onBehalf: usual,
  lapsed: { ...usual, hasLapsed: true },
}
