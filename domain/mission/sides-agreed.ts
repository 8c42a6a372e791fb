import type { Problem } from '../shared/errors.ts'

export type Side = 'institution' | 'expert'

/**
 * Who has agreed to the dates of a mission by its status, and so must agree to other ones before they are set. Whoever has
 * not agreed yet is asked anew, with the new dates.
 */
const agreed: Readonly<Record<string, readonly Side[]>> = {
  nominated: [],
  offered: ['institution'],
  planned: ['institution', 'expert'],
}
export const sidesAgreed = (status: string): readonly Side[] => agreed[status] ?? []

/** Of each side: who agreed to the new dates, and when. */
export type Agreements = Partial<Record<Side, string | null>>

/** An officer does not change alone what two have agreed on. */
export const checkAgreements = (status: string, agreements: Agreements): Problem[] =>
  sidesAgreed(status)
    .filter((side) => !agreements[side]?.trim())
    .map((side) => ({ field: `${side}Agreed`, message: 'problem.who-agreed' }))
