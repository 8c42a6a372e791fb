import type { Trx } from '../database.ts'
import { hashOf } from './session-queries.ts'

/** Ends this session; the person's other devices stay signed in. */
export async function signOut(trx: Trx, token: string): Promise<void> {
  await trx.deleteFrom('session').where('id_hash', '=', hashOf(token)).execute()
}
