import type { Actor } from '../../domain/case/actor.ts'
import { invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { recordForFacility } from '../audit/record.ts'
import { sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'
import { findOrAddPerson, type NewPerson } from './add-person.ts'

export type NewMember = NewPerson & { organisationId: string; role: 'lead' | 'member' }

/** Adds somebody to an organisation from now on. Being added twice changes nothing. */
export async function addMember(trx: Trx, actor: Actor, input: NewMember): Promise<{ personId: string }> {
  await lockOrganisation(trx, input.organisationId)
  const { personId, isNew } = await findOrAddPerson(trx, input)
  if (isNew) recordForFacility(trx, { type: 'person.registered', actor, detail: { personId } })
  if (await membershipOf(trx, input.organisationId, personId)) return { personId }
  post(
    trx,
    trx
      .insertInto('membership')
      .values({ organisation_id: input.organisationId, person_id: personId, role: input.role }),
  )
  recordForFacility(trx, {
    type: 'member.added',
    actor,
    detail: { organisationId: input.organisationId, personId, role: input.role },
  })
  return { personId }
}

/** Ends a membership from now on. Somebody must stay who leads. */
export async function endMember(
  trx: Trx,
  actor: Actor,
  input: { organisationId: string; membershipId: string },
): Promise<void> {
  await lockOrganisation(trx, input.organisationId)
  const members = await currentMembers(trx, input.organisationId)
  const leaving = members.find(({ id }) => id === input.membershipId)
  if (!leaving) throw notFound('member')
  if (!members.some(({ id, role }) => id !== leaving.id && role === 'lead'))
    throw invalidTransition('problem.last-lead')
  post(trx, trx.updateTable('membership').set({ to_at: sqlNow }).where('id', '=', leaving.id))
  recordForFacility(trx, {
    type: 'member.left',
    actor,
    detail: { organisationId: input.organisationId, personId: leaving.person_id },
  })
}

async function lockOrganisation(trx: Trx, id: string): Promise<void> {
  const row = await trx.selectFrom('organisation').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!row) throw notFound('organisation')
}

const currentMembers = (trx: Trx, organisationId: string) =>
  trx
    .selectFrom('membership')
    .select(['id', 'person_id', 'role'])
    .where('organisation_id', '=', organisationId)
    .where('to_at', 'is', null)
    .execute()

async function membershipOf(trx: Trx, organisationId: string, personId: string): Promise<boolean> {
  return (await currentMembers(trx, organisationId)).some((member) => member.person_id === personId)
}
