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
