import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'

/** Takes rules in from the text of a file, for another person to adopt. */
export async function proposeFacilityRules(
  _trx: Trx,
  _actor: Actor,
  _input: { rules: string },
): Promise<{ version: number }> {
  throw new TypeError('proposeFacilityRules is being written')
}
