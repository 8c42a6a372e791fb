import { columns } from './columns.ts'
import { anId } from './ids.ts'
import { euros } from './money.ts'

/** What every page of a grant begins with. */
export const aGrantHead = (number: number, status: string, tone = 'good') => ({
  id: anId(number),
  reference: 'SRF-2027-0011',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  country: 'TJ',
  status: { kind: tone, text: { key: `grant.status.${status}` } },
  zone: 'Europe/Vienna',
})

export const contractColumns = columns('grant.column', ['version', 'what', 'amount', 'from', 'to', 'at'], {
  figures: ['version', 'amount'],
})

/** One version of the terms of a grant; an award has no dates yet. */
export const aVersion = (
  version: number,
  what: 'requested' | 'awarded' | 'prepared' | 'signed',
  amount: number,
  at: string,
) => {
  const hasDates = what === 'prepared' || what === 'signed'
  return {
    cells: [
      { number: version },
      { key: `grant.version.${what}` },
      { money: euros(amount) },
      { date: hasDates ? '2026-12-01' : null },
      { date: hasDates ? '2027-11-30' : null },
      { instant: at },
    ],
  }
}

/** Which report is meant. */
export const reportOf = (kind: 'interim' | 'final') => ({
  key: `grant.report.of.${kind}`,
  values:
    kind === 'interim'
      ? { from: { date: '2026-12-01' }, to: { date: '2027-05-31' } }
      : { from: { date: '2027-06-01' }, to: { date: '2027-11-30' } },
})
