import type { Trx } from '../database.ts'
import { post } from '../transaction.ts'

/** Forgets a kept form: it was sent again, or its writer has no need of it. Gone already is as good. */
export async function removeKeptForm(trx: Trx, input: { personId: string; keptFormId: string }): Promise<void> {
  post(trx, trx.deleteFrom('kept_form').where('id', '=', input.keptFormId).where('person_id', '=', input.personId))
}
