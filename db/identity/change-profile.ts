import type { Actor } from '../../domain/case/actor.ts'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

export type Profile = { name: string; locale: string; zone: string }

/** How a person is called, and in which language and time zone they read. Nobody else's business: not audited. */
export async function changeProfile(trx: Trx, actor: Actor & { kind: 'person' }, profile: Profile): Promise<void> {
  post(trx, trx.updateTable('person').set(profile).where('id', '=', actor.personId))
}

export async function changeLocale(trx: Trx, actor: Actor & { kind: 'person' }, locale: string): Promise<void> {
  post(trx, trx.updateTable('person').set({ locale }).where('id', '=', actor.personId))
}
