import { listColleagues, listOpenCallTitles, readPerson } from '../../db/identity/person-queries.ts'
import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { roles } from '../../domain/identity/roles.ts'
import type { Asked } from '../asked.ts'
import { countryOptions } from '../country-names.ts'
import { handoverView } from './handover-view.ts'

/** A person's page: what they hold and may be given, who stands in for them, and what would be handed over. */
export async function personView(request: Asked) {
  const person = await readPerson(request.db, request.standing.id)
  const colleagues = (await listColleagues(request.db)).filter(({ id: other }) => other !== person.id)
  const calls = await listOpenCallTitles(request.db)
  const scopes = await scopeOptions(request)
  const placeOf = ({ call_title, scope }: { call_title: string | null; scope: string | null }) =>
    call_title ?? scopes.find(({ value }) => value === scope)?.label ?? scope
  return {
    id: person.id,
    name: person.name,
    zone: person.zone,
    addresses: person.addresses.map(({ address }) => address),
    roles: person.roles.map((held) => ({
      id: held.id,
      role: { key: `role.${held.role}` },
      call: placeOf(held),
      from: held.from_at,
      to: held.to_at,
      by: held.granted_by,
      isCurrent: Boolean(held.is_current),
    })),
    organisations: person.organisations.map(({ id: organisationId, name }) => ({ id: organisationId, name })),
    standIns: person.standIns,
    standsInFor: person.standsInFor,
    mayGrant: request.may('role.grant'),
    mayNameStandIn: request.may('stand-in.name'),
    handover: await handoverView(request, person, placeOf),
    roleOptions: roles.map((role) => ({ value: role, label: { key: `role.${role}` } })),
    callOptions: calls.map((call) => ({ value: call.id, label: call.title })),
    scopeOptions: scopes,
    colleagues: colleagues.map(({ id: value, name }) => ({ value, label: name })),
    form: request.form(),
  }
}

/** The countries and consulted parties of the facility's rules: for which of them a role is held. */
async function scopeOptions({ db, visitor }: Asked): Promise<{ value: string; label: string }[]> {
  const { rules } = (await rulesInForce(db)) ?? {}
  if (!rules) return []
  return [
    ...countryOptions(visitor.locale).filter(({ value }) => rules.countries.includes(value)),
    ...rules.consultation.parties.map(({ key, name }) => ({ value: key, label: name })),
  ]
}
