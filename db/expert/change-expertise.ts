import type { Actor } from '../../domain/case/actor.ts'
import type { Expertise } from '../../domain/expert/expertise.ts'
import type { Trx } from '../database.ts'

/** `version` is the one that the person had before them, 0 for none. */
export type ExpertiseEdit = Expertise & { version: number }

/** An expert says what they can do, where, when, and where their fee should go: the first time makes the row. */
export async function changeExpertise(_trx: Trx, _actor: Actor, _edit: ExpertiseEdit): Promise<{ version: number }> {
  throw new TypeError('changeExpertise is being written')
}
