import type { FacilityRules, Modality } from '../programme/facility-rules.ts'
import { notFound } from '../shared/errors.ts'
import { parseAmount } from '../shared/money.ts'

/** What a mission was, as far as its fee goes; the days as the expert reported them. */
export type WorkDone = {
  daysWorked: number
  daysAway: number
  band: string
  modality: Modality
  /** Where the mission was, and where the expert lives (null when they never said). */
  country: string
  homeCountry: string | null
}

/** Minor units of the currency: `amountMinor = days * perDayMinor + subsistenceDays * subsistenceMinor`. */
export type Fee = {
  days: number
  perDayMinor: bigint
  subsistenceDays: number
  subsistenceMinor: bigint
  amountMinor: bigint
  currency: string
}

/** The days worked at the rate of the expert's band, and subsistence of the mission's country for every day away from home. */
export function feeFor(work: WorkDone, { fees, currency }: Pick<FacilityRules, 'fees' | 'currency'>): Fee {
  const band = fees.bands.find(({ key }) => key === work.band)
  if (!band) throw notFound('fee-band')
  const perDayMinor = parseAmount(band.perDay, currency)!
  const subsistenceMinor = parseAmount(
    fees.subsistence.byCountry[work.country] ?? fees.subsistence.elsewhere,
    currency,
  )!
  const subsistenceDays = isAway(work) ? work.daysAway : 0
  const amountMinor = BigInt(work.daysWorked) * perDayMinor + BigInt(subsistenceDays) * subsistenceMinor
  return { days: work.daysWorked, perDayMinor, subsistenceDays, subsistenceMinor, amountMinor, currency }
}

/** Nobody lives at the facility's cost in their own country, or works from afar and is away. */
const isAway = ({ modality, country, homeCountry }: WorkDone): boolean =>
  modality !== 'remote' && country !== homeCountry
