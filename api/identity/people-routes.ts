import { z } from 'zod'
import { endRole, grantRole } from '../../db/identity/grant-role.ts'
import { handOver, handOverTasks } from '../../db/identity/hand-over.ts'
import { listPeople } from '../../db/identity/identity-queries.ts'
import { nameStandIn } from '../../db/identity/name-stand-in.ts'
import { listColleagues, listOpenCallTitles, readPerson } from '../../db/identity/person-queries.ts'
import { rulesInForce } from '../../db/programme/facility-rules-queries.ts'
import { roles } from '../../domain/identity/roles.ts'
import { paths } from '../../domain/shared/paths.ts'
import { addDays, instantAt } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { choice, date, id, optionalDate, optionalText, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { countryOptions } from './account-fields.ts'
import { handoverView } from './handover-view.ts'

const newRole = z.object({
  role: choice(roles),
  callId: optionalText(36),
  scope: optionalText(40),
  from: optionalDate,
  to: optionalDate,
})
const standIn = z.object({ standInId: id, from: date, to: date })
const handover = z.object({ toId: id, reason: text(1000) })

export const peopleRoutes = (routes: Routes): void => {
  routes.get(paths.people(), 'person.list', showPeople)
  routes.get(paths.person(':id'), 'person.read', showPerson)
  routes.post(paths.personRoles(':id'), 'role.grant', grant, { body: newRole, form: showPerson })
  routes.post(paths.roleEnd(':id', ':roleId'), 'role.end', endARole, { form: showPerson })
  routes.post(paths.standIns(':id'), 'stand-in.name', nameAStandIn, { body: standIn, form: showPerson })
  routes.post(paths.handover(':id'), 'task.hand-over', handOverAll, { body: handover, form: showPerson })
}

const perPage = 50

async function showPeople(request: Asked): Promise<Reply> {
  const { search = '', after } = request.query
  const found = await listPeople(request.db, { search, after: id.safeParse(after).data ?? null, most: perPage + 1 })
  const people = found.slice(0, perPage)
  const last = found.length > perPage ? people.at(-1)!.id : null
  const next = last ? `${paths.people()}?${new URLSearchParams({ ...(search ? { search } : {}), after: last })}` : null
  return page('identity/people', {
    search,
    people: people.map((person) => ({ ...person, roles: person.roles.map((role) => ({ key: `role.${role}` })) })),
    pages: { previous: after ? paths.people() : null, next },
  })
}

async function showPerson(request: Asked): Promise<Reply> {
  const person = await readPerson(request.db, request.standing.id)
  const colleagues = (await listColleagues(request.db)).filter(({ id: other }) => other !== person.id)
  const calls = await listOpenCallTitles(request.db)
  const scopes = await scopeOptions(request)
  const placeOf = ({ call_title, scope }: { call_title: string | null; scope: string | null }) =>
    call_title ?? scopes.find(({ value }) => value === scope)?.label ?? scope
  return page('identity/person', {
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
  })
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

async function grant(request: Asked): Promise<Reply> {
  const { role, callId, scope, from, to } = request.parse(newRole)
  const personId = request.standing.id
  const span = { fromAt: from ? beginOf(request, from) : null, toAt: to ? endOf(request, to) : null }
  await request.command((trx) => grantRole(trx, request.actor(), { personId, role, callId, scope, ...span }))
  return seeOther(paths.person(personId), 'identity.notice.role-granted')
}

async function endARole(request: Asked): Promise<Reply> {
  const input = { personId: request.standing.id, roleId: request.params.roleId! }
  await request.command((trx) => endRole(trx, request.actor(), input))
  return seeOther(paths.person(input.personId), 'identity.notice.role-ended')
}

async function nameAStandIn(request: Asked): Promise<Reply> {
  const { standInId, from, to } = request.parse(standIn)
  const personId = request.standing.id
  await request.command((trx) =>
    nameStandIn(trx, request.actor(), {
      personId,
      standInId,
      fromAt: beginOf(request, from),
      toAt: endOf(request, to),
    }),
  )
  return seeOther(
    personId === request.actor().personId ? paths.profile() : paths.person(personId),
    'identity.notice.stand-in-named',
  )
}

async function handOverAll(request: Asked): Promise<Reply> {
  const { toId, reason } = request.parse(handover)
  const fromId = request.standing.id
  const command = request.may('role.grant') ? handOver : handOverTasks
  const moved = await request.command((trx) => command(trx, request.actor(), { fromId, toId, reason }))
  return seeOther(paths.person(toId), 'identity.notice.handed-over', {
    tasks: String(moved.tasks),
    roles: String(moved.roles),
  })
}

/** Whole days, in the time zone of whoever types them. */
const beginOf = ({ visitor }: Asked, on: string): Date => instantAt(on, '00:00', visitor.zone)
const endOf = ({ visitor }: Asked, on: string): Date => instantAt(addDays(on, 1), '00:00', visitor.zone)
