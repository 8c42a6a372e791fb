import { choices } from '../../parts/choices.ts'
import { inVienna } from '../../parts/dates.ts'
import { fact } from '../../parts/facts.ts'
import { anId } from '../../parts/ids.ts'
import { euros } from '../../parts/money.ts'

const usual = {
  id: anId(7),
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  country: 'TJ',
  status: { kind: 'due', text: { key: 'grant.status.contracting' } },
  zone: 'Europe/Vienna',
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
      label: { key: 'grant.report.of.interim', values: { from: { date: '2026-12-01' }, to: { date: '2027-05-31' } } },
      value: inVienna('2027-07-30T15:00:00.000Z'),
    },
    {
      label: { key: 'grant.report.of.final', values: { from: { date: '2027-06-01' }, to: { date: '2027-11-30' } } },
      value: inVienna('2028-01-29T16:00:00.000Z'),
    },
  ],
  signBy: '2026-12-24T17:34:23.264Z',
  versions: {
    columns: [
      { label: { key: 'grant.column.version' }, isNumber: true },
      { label: { key: 'grant.column.what' }, isNumber: false },
      { label: { key: 'grant.column.amount' }, isNumber: true },
      { label: { key: 'grant.column.from' }, isNumber: false },
      { label: { key: 'grant.column.to' }, isNumber: false },
      { label: { key: 'grant.column.at' }, isNumber: false },
    ],
    rows: [
      {
        cells: [
          { number: 3 },
          { key: 'grant.version.prepared' },
          { money: euros(200_000) },
          { date: '2026-12-01' },
          { date: '2027-11-30' },
          { instant: '2026-11-24T17:34:23.326Z' },
        ],
      },
      {
        cells: [
          { number: 2 },
          { key: 'grant.version.awarded' },
          { money: euros(200_000) },
          { date: null },
          { date: null },
          { instant: '2026-11-24T17:34:23.322Z' },
        ],
      },
      {
        cells: [
          { number: 1 },
          { key: 'grant.version.requested' },
          { money: euros(232_000) },
          { date: null },
          { date: null },
          { instant: '2026-11-24T17:34:23.292Z' },
        ],
      },
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
    id: anId(6),
    status: { kind: 'good', text: { key: 'grant.status.awarded' } },
    terms: null,
    signBy: null,
    versions: {
      columns: [
        { label: { key: 'grant.column.version' }, isNumber: true },
        { label: { key: 'grant.column.what' }, isNumber: false },
        { label: { key: 'grant.column.amount' }, isNumber: true },
        { label: { key: 'grant.column.from' }, isNumber: false },
        { label: { key: 'grant.column.to' }, isNumber: false },
        { label: { key: 'grant.column.at' }, isNumber: false },
      ],
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
  onBehalf: { ...usual },
  lapsed: { ...usual, hasLapsed: true },
}
