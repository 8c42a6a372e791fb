import { z } from 'zod'
import { endRole, grantRole } from '../../db/identity/grant-role.ts'
import { handOver, handOverTasks } from '../../db/identity/hand-over.ts'
import { listPeople } from '../../db/identity/identity-queries.ts'
import { nameStandIn } from '../../db/identity/name-stand-in.ts'
import { roles } from '../../domain/identity/roles.ts'
import { paths } from '../../domain/shared/paths.ts'
import { addDays, instantAt } from '../../domain/shared/working-days.ts'
import type { Asked } from '../asked.ts'
import { choice, date, id, optionalDate, optionalText, text } from '../fields.ts'
import { page, type Reply, seeOther } from '../reply.ts'
import type { Routes } from '../routes.ts'
import { personView } from './person-view.ts'

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

const showPerson = async (request: Asked): Promise<Reply> => page('identity/person', await personView(request))

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
