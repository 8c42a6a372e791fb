import type { Trx } from '../database.ts'

/** Forgets a kept form: it was sent again, or its writer has no need of it. Gone already is as good. */
export async function removeKeptForm(trx: Trx, input: { personId: string; keptFormId: string }): Promise<void> {
  await trx.deleteFrom('kept_form').where('id', '=', input.keptFormId).where('person_id', '=', input.personId).execute()
}
