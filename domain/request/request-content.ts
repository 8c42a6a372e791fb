import type { Modality } from '../programme/facility-rules.ts'

/** What an institution writes in its request; incomplete while it is a draft. Dates are ISO, days are of an expert's work. */
export type RequestContent = {
  title: string
  problem: string
  outcome: string
  field: string | null
  languages: string[]
  modality: Modality | null
  place: string
  fromOn: string | null
  toOn: string | null
  days: number | null
  wishes: string
}

/** Characters that each text may have when the request is handed in; more can be kept while it is written. */
export const longest = { title: 200, problem: 5_000, outcome: 5_000, place: 200, wishes: 3_000 } as const

export type RequestField = keyof RequestContent
export const requestFields = [
  'title',
  'problem',
  'outcome',
  'field',
  'languages',
  'modality',
  'place',
  'fromOn',
  'toOn',
  'days',
  'wishes',
] as const satisfies readonly RequestField[]
