import type { Actor } from '../../domain/case/actor.ts'
import type { Role } from '../../domain/identity/roles.ts'
import { facilityWideOnly, scopeProblem } from '../../domain/identity/roles-granted.ts'
import { invalidInput, invalidTransition, notFound } from '../../domain/shared/errors.ts'
import { recordForFacility } from '../audit/record.ts'
import { facilityNow, sqlNow, type Trx } from '../database.ts'
import { post } from '../transaction.ts'

export type NewRole = {
  personId: string
  role: Role
  callId: string | null
  /** A focal point's country, a consulted party's key. */
  scope?: string | null
  fromAt: Date | null
  toAt: Date | null
}

/**
 * Grants a role for the facility or one call, from and to an instant; from now on and without end where none is given.
 * Somebody who holds it without end already holds it once.
 */
export async function grantRole(trx: Trx, actor: Actor, input: NewRole): Promise<{ roleId: string }> {
  const { personId, role, callId, scope = null, toAt } = input
  await lockPerson(trx, personId)
  const fromAt = input.fromAt ?? (await facilityNow(trx))
  if (toAt && toAt <= fromAt) throw invalidInput([{ field: 'to', message: 'problem.ends-before-it-begins' }])
  if (callId && facilityWideOnly.includes(role))
    throw invalidInput([{ field: 'callId', message: 'problem.role-facility-wide' }])
  const problem = scopeProblem(role, scope)
  if (problem) throw invalidInput([problem])
  if (callId && !(await isCall(trx, callId))) throw invalidInput([{ field: 'callId', message: 'problem.choose-one' }])
  const held = await heldWithoutEnd(trx, { ...input, fromAt })
  if (held) return { roleId: held }
  const { id } = await trx
    .insertInto('role_assignment')
    .values({
      person_id: personId,
      role,
      call_id: callId,
      scope,
      from_at: fromAt,
      to_at: toAt,
      granted_by: actor.kind === 'person' ? actor.personId : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  recordForFacility(trx, { type: 'role.granted', actor, detail: { personId, role, callId, scope } })
  return { roleId: id }
}

async function heldWithoutEnd(
  trx: Trx,
  { personId, role, callId, scope = null, fromAt }: NewRole & { fromAt: Date },
): Promise<string | undefined> {
  const held = await trx
    .selectFrom('role_assignment')
    .select('id')
    .where('person_id', '=', personId)
    .where('role', '=', role)
    .where('call_id', 'is not distinct from', callId)
    .where('scope', 'is not distinct from', scope)
    .where('from_at', '<=', fromAt)
    .where('to_at', 'is', null)
    .executeTakeFirst()
  return held?.id
}

/** Ends a role from now on. The facility keeps an administrator. */
export async function endRole(trx: Trx, actor: Actor, input: { personId: string; roleId: string }): Promise<void> {
  await lockPerson(trx, input.personId)
  const held = await trx
    .selectFrom('role_assignment')
    .selectAll()
    .where('id', '=', input.roleId)
    .where('person_id', '=', input.personId)
    .executeTakeFirst()
  if (!held) throw notFound('role')
  if (held.role === 'administrator') await assertAnotherAdministrator(trx, held.id)
  post(trx, trx.updateTable('role_assignment').set({ to_at: sqlNow }).where('id', '=', held.id))
  recordForFacility(trx, {
    type: 'role.ended',
    actor,
    detail: { personId: held.person_id, role: held.role, callId: held.call_id },
  })
}

async function assertAnotherAdministrator(trx: Trx, roleId: string): Promise<void> {
  const others = await trx
    .selectFrom('role_assignment')
    .select('id')
    .where('role', '=', 'administrator')
    .where('id', '<>', roleId)
    .where('from_at', '<=', sqlNow)
    .where((e) => e.or([e('to_at', 'is', null), e('to_at', '>', sqlNow)]))
    .forUpdate()
    .execute()
  if (others.length === 0) throw invalidTransition('problem.last-administrator')
}

export async function lockPerson(trx: Trx, id: string): Promise<void> {
  const person = await trx.selectFrom('person').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  if (!person) throw notFound('person')
}

async function isCall(trx: Trx, id: string): Promise<boolean> {
  return (await trx.selectFrom('call').select('case_id').where('case_id', '=', id).executeTakeFirst()) !== undefined
}
