import { sql } from 'kysely'
import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { hashOf } from './session-queries.ts'

/** Ends this session; the person's other devices stay signed in. Its row stays for forms that are still open somewhere. */
export async function signOut(trx: Trx, token: string): Promise<void> {
  post(
    trx,
    trx
      .updateTable('session')
      .set({ expires_at: sql`least(expires_at, clock_timestamp())` })
      .where('id_hash', '=', hashOf(token)),
  )
}
