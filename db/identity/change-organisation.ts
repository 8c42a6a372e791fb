import type { Actor } from '../../domain/case/actor.ts'
import { notFound } from '../../domain/shared/errors.ts'
import { recordForFacility } from '../audit/record.ts'
import { json, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import type { NewOrganisation } from './register-applicant.ts'

export type ChangedOrganisation = NewOrganisation & { organisationId: string; byLetter: boolean }

/** What an organisation says of itself. Applications keep what they said when they were submitted. */
export async function changeOrganisation(trx: Trx, actor: Actor, input: ChangedOrganisation): Promise<void> {
  const before = await trx
    .selectFrom('organisation')
    .selectAll()
    .where('id', '=', input.organisationId)
    .forUpdate()
    .executeTakeFirst()
  if (!before) throw notFound('organisation')
  const after = {
    name: input.name,
    country: input.country,
    kind: input.kind,
    registration_number: input.registrationNumber,
    by_letter: input.byLetter,
  }
  const changed = Object.entries(after).flatMap(([field, value]) =>
    before[field as keyof typeof after] === value ? [] : [field],
  )
  post(
    trx,
    trx
      .updateTable('organisation')
      .set({ ...after, profile: json({ ...before.profile, ...input.profile }) })
      .where('id', '=', before.id),
  )
  recordForFacility(trx, { type: 'organisation.changed', actor, detail: { organisationId: before.id, changed } })
}
