import type { Outcome } from '../../../domain/proposal/proposal-status.ts'
import { silkRoutes } from './call.ts'

export const evaluatedCall = { id: '01a20ea8-571f-77b5-968c-a8c2daddd297', title: silkRoutes.title }

export type Ranked = {
  readonly rank: number | null
  readonly id: string
  readonly reference: string
  readonly title: string
  readonly organisation: string
  readonly country: string
  readonly score: string | null
  readonly requested: number
  readonly computed: Outcome
}

/** The proposals of a stage in the order of their scores. */
export const ranked: readonly Ranked[] = [
  {
    rank: 1,
    id: '01a20ea8-5846-7c80-b170-0afb18f7d397',
    reference: 'SRF-2028-0011',
    title: 'Return with skills',
    organisation: 'Hamroh Association',
    country: 'TJ',
    score: '91.50',
    requested: 232_000,
    computed: 'awarded',
  },
  {
    rank: 2,
    id: '01a20ea8-585a-7f08-91c5-9f8a581e9861',
    reference: 'SRF-2028-0012',
    title: 'Safe journeys for seasonal workers',
    organisation: 'Rohi Abrisham Foundation',
    country: 'UZ',
    score: '84.00',
    requested: 198_400,
    computed: 'awarded',
  },
  {
    rank: 3,
    id: '01a20ea8-588c-7104-8434-34df2ba6a70a',
    reference: 'SRF-2028-0013',
    title: 'A counselling centre in every district of the border province, with legal aid and shelter for women',
    organisation: 'مؤسسة المرأة العراقية',
    country: 'IQ',
    score: '84.00',
    requested: 185_600,
    computed: 'reserve',
  },
  {
    rank: 4,
    id: '01a20ea8-58a0-7c72-abaf-cf39680640ea',
    reference: 'SRF-2028-0014',
    title: 'Remittances into local work',
    organisation: 'Pamir Rural Development Support Programme',
    country: 'PK',
    score: '71.25',
    requested: 250_000,
    computed: 'reserve',
  },
  {
    rank: 5,
    id: '01a20ea8-58b9-7f45-bc97-6fb2918bf176',
    reference: 'SRF-2028-0015',
    title: 'Diaspora for schools',
    organisation: 'Bridge of the Caspian',
    country: 'KZ',
    score: '58.00',
    requested: 150_000,
    computed: 'rejected',
  },
]

/** A proposal that was screened out; it has no rank. */
export const ineligible: Ranked = {
  rank: null,
  id: '01a20ea8-596f-79ba-8faa-b335282933dc',
  reference: 'SRF-2028-404109696',
  title: 'Return with skills',
  organisation: 'Hamroh Association',
  country: 'TJ',
  score: null,
  requested: 200_000,
  computed: 'ineligible',
}

export const linkTo = ({ id, reference }: Ranked) => ({ text: { ref: reference }, href: `/proposals/${id}` })
