import type { Actor } from '../../domain/case/actor.ts'
import type { Modality } from '../../domain/programme/facility-rules.ts'
import type { Trx } from '../database.ts'

export type Nomination = {
  requestId: string
  expertId: string
  days: number
  startsOn: string
  endsOn: string
  modality: Modality
  place: string
  country: string
  /** Needed when the expert is not the first of the roster. */
  reason: string
}

/** An officer nominates an expert: a mission begins. */
export async function nominateExpert(_trx: Trx, _actor: Actor, _input: Nomination): Promise<{ missionId: string }> {
  throw new TypeError('nominateExpert is being written')
}
