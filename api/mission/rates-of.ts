import type { MissionView } from '../../db/mission/mission-queries.ts'
import type { FacilityRules } from '../../domain/programme/facility-rules.ts'
import { parseAmount } from '../../domain/shared/money.ts'
import { bandName } from '../expert/expert-words.ts'

/** What a day of the mission is worth to its expert: the rate of the band, and subsistence where they are away. */
export function ratesOf({ band, country, modality }: MissionView, { fees, currency }: FacilityRules) {
  const perDay = fees.bands.find(({ key }) => key === band)?.perDay
  const subsistence = fees.subsistence.byCountry[country] ?? fees.subsistence.elsewhere
  const money = (amount: string) => ({ money: { amountMinor: parseAmount(amount, currency)!, currency } })
  return [
    {
      label: { key: 'mission.fact.rate' },
      value: [...(perDay ? [money(perDay)] : []), { text: bandName({ fees }, band), soft: true }],
    },
    ...(modality === 'remote'
      ? []
      : [
          { label: { key: 'mission.fact.subsistence' }, value: [money(subsistence), { key: 'mission.fact.whenAway' }] },
        ]),
  ]
}
