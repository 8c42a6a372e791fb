import { personActor } from '../../domain/case/actor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { recordForFacility } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { addPerson } from './add-person.ts'

export type SetUp = {
  facilityName: string
  replyTo: string
  name: string
  address: string
  locale: string
  zone: string
}

/** Names the facility and its first administrator: only while it has none, whoever asks. */
export async function setUpFacility(trx: Trx, input: SetUp): Promise<{ personId: string }> {
  await trx.selectFrom('facility').select('one').forUpdate().execute()
  if (await hasAdministrator(trx)) throw notFound('set-up')
  const personId = await addPerson(trx, input)
  post(trx, trx.insertInto('role_assignment').values({ person_id: personId, role: 'administrator' }))
  post(
    trx,
    trx
      .updateTable('facility')
      .set({ name: input.facilityName, reply_to: input.replyTo, zone: input.zone, set_up_at: sqlNow }),
  )
  recordForFacility(trx, { type: 'facility.set-up', actor: personActor(personId), detail: { personId } })
  return { personId }
}

export async function hasAdministrator(db: Pick<Trx, 'selectFrom'>): Promise<boolean> {
  const row = await db
    .selectFrom('role_assignment')
    .select('id')
    .where('role', '=', 'administrator')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
