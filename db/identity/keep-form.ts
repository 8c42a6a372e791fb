import { sql } from 'kysely'
import { keptFormDays, mostKeptForms } from '../../domain/identity/sign-in-rules.ts'
import type { Trx } from '../database.ts'
import type { TypedFields } from '../schema/kept-form.ts'
import { post } from '../transaction.ts'

type NewKeptForm = {
  readonly personId: string
  readonly path: string
  readonly page: string | null
  readonly fields: TypedFields
  readonly leftOut: readonly string[]
  readonly mayGoOn: boolean
}

/** Keeps what a person typed into a form of a session that has ended. The same form sent twice is kept once. */
export async function keepForm(trx: Trx, form: NewKeptForm): Promise<void> {
  const fields = JSON.stringify(form.fields)
  // One after the other for each person, so that two clicks at once are one form.
  await trx.selectFrom('person').select('id').where('id', '=', form.personId).forUpdate().execute()
  await sql`delete from kept_form where person_id = ${form.personId} and path = ${form.path}
    and fields = ${fields}::jsonb`.execute(trx)
  post(
    trx,
    trx.insertInto('kept_form').values({
      person_id: form.personId,
      path: form.path,
      page: form.page,
      fields,
      left_out: [...form.leftOut],
      may_go_on: form.mayGoOn,
      expires_at: sql`clock_timestamp() + make_interval(days => ${keptFormDays})`,
    }),
  )
  await sql`delete from kept_form where id in (select id from kept_form where person_id = ${form.personId}
    order by kept_at desc, id desc offset ${mostKeptForms})`.execute(trx)
}
